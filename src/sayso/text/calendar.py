"""Months and days of the week by their English names, as patterns."""

MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
