"""Companies under their full and their short name, and the ministries, courts and forces of a country."""

from __future__ import annotations

from random import Random

from training import invented

_TRADES = (
    *("Cement", "Steel", "Bank", "Airlines", "Motors", "Telecom", "Energy", "Petroleum", "Mining", "Foods"),
    *("Textiles", "Pharma", "Holdings", "Electric", "Systems", "Technologies", "Shipping", "Sugar", "Media"),
)
_FORMS = ("Inc.", "Ltd", "Ltd.", "Co.", "Corp.", "PLC", "AG", "SA", "Group", "N.V.", "Limited", "LLC")
_DUTIES = (
    *("Health", "Finance", "Defense", "Defence", "Justice", "Education", "Agriculture", "Energy", "Labor"),
    *(
        "Trade",
        "Industry",
        "Tourism",
        "Culture",
        "Sports",
        "Transport",
        "Housing",
        "Environment",
        "Fisheries",
    ),
    *(
        "Foreign Affairs",
        "Interior",
        "Internal Affairs",
        "Women",
        "Family",
        "Youth",
        "Communications",
        "Mines",
    ),
    *("Water", "Planning", "Social Welfare", "Science", "Technology", "Information", "Lands", "Oil"),
)
_ORGANS = (
    *("{d} Army", "{d} Navy", "{d} Air Force", "{d} Police", "{d} National Police", "{d} Parliament"),
    *(
        "{d} Red Crescent",
        "{d} Red Cross",
        "{d} Armed Forces",
        "{d} Coast Guard",
        "{d} Senate",
        "{d} Congress",
    ),
    *("Parliament of {c}", "Government of {c}", "Central Bank of {c}", "Supreme Court of {c}", "Bank of {c}"),
    *("National Assembly of {c}", "Electoral Commission of {c}", "{c} Defence Forces", "{c} Police Force"),
    *("National Assembly", "Supreme Court", "Constitutional Court", "High Court", "Senate", "Parliament"),
    *("Attorney General's Office", "Prime Minister's Office", "Election Commission", "Interior Ministry"),
)


def firm(culture: str, code: str, rng: Random) -> tuple[str, str]:
    """A company's full and short name: ("Lund Cement Ltd", "Lund Cement")."""
    first = rng.choice(
        (
            rng.choice(invented.names("surnames", culture)),
            rng.choice(invented.towns(code)),
            "-".join(rng.choice(invented.names("surnames", whose)) for whose in (culture, "europe")),
            rng.choice(("Trans", "Petro", "Agro", "Uni", "Neo", "Inter", "Eco", "Medi"))
            + rng.choice(("max", "com", "tel", "gas", "nova", "bank", "lux", "pharm")),
        )
    )
    short = first if rng.random() < 0.5 else f"{first} {rng.choice(_TRADES)}"
    return (f"{short} {rng.choice(_FORMS)}" if rng.random() < 0.7 else short), short


def organ(country: str, demonym: str, rng: Random) -> str:
    """A ministry, court, assembly or force: "Ministry of Trade and Industry", "Bank of Chad"."""
    if rng.random() < 0.5:
        return rng.choice(_ORGANS).format(c=country, d=demonym)
    duties = rng.sample(_DUTIES, 3)
    form = rng.choice(
        (
            *("Ministry of {0}", "Ministry of {0} and {1}", "{0} Ministry", "{d} {0} Ministry"),
            *("Department of {0} and {1}", "Ministry of {0}, {1} and {2}", "Department of {0}"),
            *("Office of {0} and {1}", "{0} and {1} Commission", "{d} Ministry of {0}", "Directorate of {0}"),
        )
    )
    return form.format(*duties, d=demonym)
