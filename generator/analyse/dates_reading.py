"""Which function reads which kind of expression of time."""

from __future__ import annotations

from generator.analyse.dates_counted import (
    read_ago,
    read_half_ago,
    read_hours,
    read_of_period,
    read_period,
    read_quarter,
    read_quarter_of_year,
    read_same_quarter,
    read_unnumbered,
)
from generator.analyse.dates_feasts import read_feast, read_moon
from generator.analyse.dates_near import (
    read_deictic,
    read_month,
    read_overnight,
    read_recent,
    read_weekday,
    read_weekend,
    read_within,
    read_year_end,
)
from generator.analyse.dates_scene import Reader
from generator.analyse.dates_written import (
    read_century,
    read_day_month,
    read_decade,
    read_fiscal,
    read_half,
    read_iso,
    read_month_day,
    read_month_year,
    read_range,
    read_season,
    read_slashed,
    read_spelled,
    read_year,
)

READERS: dict[str, Reader] = {
    "moon": read_moon,
    "feast": read_feast,
    "hours": read_hours,
    "overnight": read_overnight,
    "half_ago": read_half_ago,
    "q_year": read_quarter_of_year,
    "unnumbered": read_unnumbered,
    "of_period": read_of_period,
    "iso": read_iso,
    "slashed": read_slashed,
    "range": read_range,
    "day_month": read_day_month,
    "month_day": read_month_day,
    "month_year": read_month_year,
    "month": read_month,
    "weekday": read_weekday,
    "deictic": read_deictic,
    "quarter": read_quarter,
    "fiscal": read_fiscal,
    "ago": read_ago,
    "period": read_period,
    "recent": read_recent,
    "half": read_half,
    "same_quarter": read_same_quarter,
    "within": read_within,
    "weekend": read_weekend,
    "season": read_season,
    "decade": read_decade,
    "century": read_century,
    "year_end": read_year_end,
    "spelled": read_spelled,
    "year": read_year,
}
