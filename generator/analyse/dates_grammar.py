"""The expressions of time of English news, as one pattern: where they stand and what they are made of.

Every alternative is linear: no repetition nests, and every gap is bounded.
"""

from __future__ import annotations

import re

from generator.analyse.dates_grammar_feasts import feasts

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july",
            "aug august", "sep sept september", "oct october", "nov november", "dec december",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "final": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}

_G = r"[ \t\u00a0\n]{1,3}"
_FULL_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH = rf"(?:(?:{_FULL_MONTH})\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:%,]\d|\w)"
_YEAR = r"(?:1[0-9]|20)\d\d(?!\w|[.,:]\d)"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SEASON = r"(?:spring|summer|fall|autumn|winter)"
_NUMBER = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|twenty"
    r"|thirty|forty|fifty|several|a[ ]few|few|some|many|a[ ]couple[ ]of)"
)
_SPELLED = rf"(?:{_NUMBER}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Aa]n?)"
_UNIT = r"(?:day|week|weekend|month|quarter|year|decade|centur(?:y|ies))s?"
_PART = r"(?:morning|afternoon|evening|night)"
_EDGE = (
    rf"(?:(?:the{_G})?(?:very{_G})?(?:end|beginning|start|middle|early{_G}part|latter{_G}part){_G}of{_G}"
    rf"|(?:[Ee]arly|[Ll]ate|[Mm]id|[Ee]arlier|[Ll]ater)(?:{_G}|-)(?:in{_G})?)"
)
_ORDINAL = r"(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|final|1st|2nd|3rd|4th)"

_KINDS = {
    **feasts(_G, _YEAR),
    "hours": rf"(?:[Tt]he{_G})?(?:[Pp]ast|[Ll]ast|previous){_G}(?P<ho_n>24|48|72){_G}hours\b",
    "overnight": rf"[Oo]vernight(?=[.,;]|{_G}(?:on|into|to|from){_G})(?:{_G}(?:on|into|to|from){_G}"
    rf"(?P<on_d>{_WEEKDAY})\b)?",
    "half_ago": rf"(?:[Hh]alf{_G}an?{_G}(?P<ha_h>year|decade|century)|(?P<ha_n>{_SPELLED}){_G}and{_G}a"
    rf"{_G}half{_G}(?P<ha_u>{_UNIT})|(?P<ha_m>{_SPELLED}){_G}(?P<ha_v>{_UNIT}){_G}and{_G}a{_G}half){_G}"
    rf"(?P<ha_w>ago|earlier|later|before)\b",
    "q_year": rf"Q(?P<qy_n>[1-4]){_G}(?:of{_G})?(?P<qy_y>{_YEAR})",
    "unnumbered": rf"(?:[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears|[Dd]ecades|[Cc]enturies){_G}(?:ago|later|earlier)"
    r"\b",
    "of_period": rf"[Tt]he{_G}(?P<op_w>(?:very{_G})?"
    rf"(?:end|start|beginning|middle|first{_G}half|second{_G}half)){_G}of{_G}(?:the|this){_G}(?P<op_u>week|month|year)\b",
    "iso": r"(?P<iso_y>\d{4})-(?P<iso_m>\d\d)-(?P<iso_d>\d\d)(?!\d)",
    "slashed": r"(?P<s_a>\d{1,2})/(?P<s_b>\d{1,2})/(?P<s_y>\d{4}|\d\d)(?![\d/])",
    "range": rf"(?:[Bb]etween{_G}(?P<r_a>{_YEAR}){_G}and{_G}(?P<r_b>{_YEAR})"
    rf"|[Ff]rom{_G}(?P<r_c>{_YEAR}){_G}(?:to|until|till|through){_G}(?P<r_d>{_YEAR})"
    rf"|(?P<r_e>(?:1[89]|20)\d\d)[-–](?P<r_f>(?:(?:1[89]|20)?\d\d))(?![\d-]))",
    "day_month": rf"(?:(?P<dm_w>{_WEEKDAY}),?{_G})?(?:the{_G})?"
    rf"(?:(?P<dm_f>{_DAY})(?:[-–]|{_G}(?:to|and|until){_G}))?(?P<dm_d>{_DAY}){_G}(?:of{_G})?(?P<dm_m>"
    rf"{_MONTH})"
    rf"(?:,?{_G}(?P<dm_y>{_YEAR}))?",
    "month_day": rf"(?:(?P<md_w>{_WEEKDAY}),?{_G})?(?P<md_m>{_MONTH}){_G}(?:the{_G})?(?P<md_d>{_DAY})"
    rf"(?:(?:[-–]|{_G}(?:to|and){_G})(?P<md_e>{_DAY})(?!{_G}(?:{_FULL_MONTH})))?(?:,?{_G}(?P<md_y>{_YEAR}))?",
    "month_year": rf"(?:{_EDGE})?(?P<my_m>{_MONTH})(?:,?{_G}(?:of{_G})?(?P<my_y>{_YEAR})|{_G}(?P<my_r>"
    rf"(?:last|this|next){_G}year))",
    "month": rf"(?:{_EDGE})?(?:(?P<mo_w>this{_G}past|this{_G}coming|[Ll]ast|[Nn]ext|[Tt]his|past|coming)"
    rf"{_G})?(?P<mo_m>{_FULL_MONTH})\b",
    "weekday": rf"(?:(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater)(?:{_G}on)?{_G})?(?:(?P<wd_w>(?:the{_G})?"
    rf"(?:this{_G}past|this{_G}coming"
    rf"|[Ll]ast|[Nn]ext|[Tt]his|past|coming|previous|following)){_G})?(?P<wd_d>{_WEEKDAY})\b(?:{_G}"
    rf"{_PART}\b)?",
    "deictic": rf"(?:(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater){_G})?(?P<de>[Tt]he{_G}day{_G}(?:before"
    rf"{_G}yesterday|after{_G}tomorrow)"
    rf"|[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Ll]ast{_G}(?:night|evening)|[Tt]his{_G}{_PART})\b(?:"
    rf"{_G}{_PART}\b)?",
    "half": rf"(?:[Tt]he{_G})?(?P<h_n>first|second|last|latter){_G}half{_G}of{_G}(?:fiscal{_G})?(?P<h_y>"
    rf"{_YEAR})",
    "quarter": rf"(?:(?:(?:[Tt]he|[Ii]ts|their|his){_G})?(?:(?P<q_p>(?:last|this|next){_G}year's){_G})?"
    rf"(?:(?:latest|year-(?:ago|earlier)){_G})?(?:fiscal(?:{_G}|-))?(?:(?P<q_y>{_YEAR}){_G})?(?:fiscal(?:"
    rf"{_G}|-))?"
    rf"(?P<q_n>{_ORDINAL}){_G}quarter\b(?:{_G}(?:of|in){_G}(?:fiscal{_G})?(?P<q_z>{_YEAR}|(?:last|this"
    rf"|next){_G}year))?"
    rf"|(?P<q_h>{_ORDINAL})-quarter\b)",
    "same_quarter": rf"(?:[Tt]he{_G})(?P<sq_w>(?:(?:latest|comparable|corresponding|same){_G})?(?:year-"
    rf"(?:ago|earlier){_G})?)"
    rf"(?:quarter|period)\b(?:{_G}(?P<sq_l>last{_G}year|a{_G}year{_G}(?:ago|earlier)))?(?!-)|"
    rf"(?P<sq_b>year-(?:ago|earlier)(?:{_G}(?:quarter|period)\b)?)",
    "fiscal": rf"fiscal{_G}(?:year{_G})?(?P<fi_y>{_YEAR})",
    "ago": rf"(?:(?:nearly|about|almost|around|over|more{_G}than|less{_G}than|at{_G}least|only|just|some"
    rf"|roughly|exactly){_G})?"
    rf"(?P<ag_n>{_NUMBER}|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree){_G}(?P<ag_u>{_UNIT})(?:{_G}or{_G}(?:so|two"
    rf"|more))?{_G}"
    rf"(?P<ag_w>ago|earlier|later|from{_G}now|prior|before(?={_G}[a-z]|[.,]))\b",
    "period": rf"(?:{_EDGE})?(?:[Tt]he{_G})?(?P<pe_w>this{_G}past|this{_G}coming|[Ll]ast|[Nn]ext|[Tt]his|"
    rf"[Pp]ast|previous|coming|current|[Ff]ollowing"
    rf"|upcoming|[Tt]hat){_G}(?:fiscal{_G}|calendar{_G}|school{_G})?(?:(?P<pe_n>{_NUMBER}){_G})?(?P<pe_u>"
    rf"{_UNIT}|{_SEASON})\b(?!-)",
    "within": rf"(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate){_G}in{_G}the{_G}(?P<wi_u>week|month|year)\b",
    "weekend": rf"[Tt]he{_G}weekend\b",
    "recent": rf"(?:(?:the{_G})?(?:most{_G})?[Rr]ecent|[Tt]hese|[Cc]oming|[Pp]ast|[Ff]uture){_G}(?:day"
    rf"|week|month|quarter|year|decade)s\b(?:{_G}and{_G}(?:day|week|month|year)s)?",
    "season": rf"(?:[Tt]he{_G})?(?:early{_G}|late{_G})?(?P<se_s>[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|"
    rf"[Ww]inter){_G}(?:of{_G})?(?P<se_y>{_YEAR})",
    "decade": rf"(?:[Tt]he{_G})?(?:(?:early|late|mid)(?:{_G}|-))?(?:to{_G}late{_G})?(?:(?P<dc_y>(?:1[5-9]"
    rf"|20)\d0|['’][2-9]0)['’]?s\b|(?P<dc_s>(?:twen|thir|for|fif|six|seven|eigh|nine)ties\b))",
    "century": rf"(?:(?:[Tt]he{_G})?(?P<ce_h>first|second|latter){_G}half{_G}of{_G})?"
    rf"(?:[Tt]he{_G})?(?:(?:early|late|mid)(?:{_G}|-))?(?P<ce_n>\d{{1,2}})(?:st|nd|rd|th)(?:"
    rf"{_G}|-)[Cc]entury",
    "year_end": rf"(?:[Tt]he{_G}(?:end{_G}of{_G}the{_G}|turn{_G}of{_G}the{_G})year|[Yy]ear[- ]end|"
    rf"[Yy]ear's{_G}end)\b",
    "spelled": r"(?:[Tt]he[ ]year[ ])?(?P<sp>[Nn]ineteen[ ](?:ten|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety)"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|two[ ]thousand)\b",
    "year": rf"(?:{_EDGE})?(?:[Tt]he{_G}year{_G})?(?P<ye_y>{_YEAR})(?![-–]\w|/\d)",
}
# What an expression can begin with; most words of a text fail here, before the long alternation is tried.
_BEGINNING = (
    r"(?=[\d'’]|[A-Z][a-z1-4]|(?:t(?:he|his|hat|hese|wo|hree|oday|omorrow|onight|en|welve|hirteen)"
    r"|[Aa]n?|[Ll]ast|[Ll]ate|[Ll]ater|[Nn]ext|[Nn]early|[Nn]ineteen|[Pp]ast|[Pp]revious|[Yy]esterday|"
    r"[Yy]ear|First|Second|Third|Fourth|Its|[Ee]arly|[Ee]arlier|[Mm]id"
    r"|[Ss]pring|[Ss]ummer|[Ff]all|[Ff]rom|[Ff]uture|[Ff]ollowing|fiscal|first|second|third|fourth|final"
    r"|four|five|few|forty|fifty|fourteen|fifteen"
    r"|[Aa]utumn|[Ww]inter|[Bb]etween|twenties|thirties|forties|fifties|sixties|seventies|eighties"
    r"|nineties|[Rr]ecent|[Cc]oming|[Oo]ne|coming|current|upcoming|its|their|his|latest|beginning|end"
    r"|start|middle|very|half|overnight|holy|month|days|weeks|months|years|decades|centuries|previous"
    r"|about|almost|around|over|more|less|at|only|just|some|several|many|six|seven|eight|nine|eleven"
    r"|twenty|thirty|roughly|exactly|to|two|most"
    r")(?!\w))"
)
PATTERN = re.compile(
    rf"(?<![\w$€£#./’'-]){_BEGINNING}(?:"
    + "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items())
    + ")"
)
