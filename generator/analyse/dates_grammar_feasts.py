"""Names of feasts, and of months that the moon sets, as parts of the pattern of expressions of time."""

from __future__ import annotations

_FEASTS = (
    "New Year['’]s Eve|New Year['’]s Day|Christmas Eve|Christmas Day|Boxing Day|May Day|Valentine['’]s Day"
    "|Halloween|International Women['’]s Day|All Saints['’] Day|Bastille Day|Palm Sunday|Maundy Thursday"
    "|Good Friday|Easter Sunday|Easter Monday|Ash Wednesday|Pentecost"
)
_MOON_FEASTS = (
    "Eid(?: |-)(?:al|ul|el)(?: |-)(?:Fitr|Adha|Azha)|Ashura|Arba['’]?een|Mawlid|Diwali|Deepavali|Vesak"
    "|Yom Kippur|Rosh Hashanah|Hanukkah|Passover|Lunar New Year|Chinese New Year"
)
_MOON_MONTHS = (
    "Muharram|Safar|Rabi['’]?(?: al-| ul-| )(?:Awwal|Thani|Akhir|II?)"
    "|Jumada(?: al-| ul-| )(?:Ula|Thani|Akhirah|II?)|Rajab|Sha['’]?ban|Ramadh?an|Shawwal"
    "|(?:Dhu al-|Dhul |Zul)(?:Qi?['’]?dah?|Hijjah?)"
)


def feasts(gap: str, year: str) -> dict[str, str]:
    """Patterns by kind; `gap` is the one between words, `year` that of a year."""
    fixed, moon, months = (names.replace(" ", gap) for names in (_FEASTS, _MOON_FEASTS, _MOON_MONTHS))
    return {
        "moon": rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)?{gap})?(?:of{gap})?(?:{months}),?{gap}1[34]\d\d\b"
        rf"(?:{gap}AH\b)?|(?:(?:[Tt]he{gap})?(?:holy{gap})?month{gap}of{gap})?(?:Ramadh?an|Ramazan|{moon})(?:,?{gap}{year})?\b)"
        rf"(?!{gap}[A-Z])",
        "feast": rf"(?P<fe>{fixed})\b(?:,?{gap}(?P<fe_y>{year}))?",
    }
