"""Pages made to hurt, each by its name."""

REPORT = "".join(
    f"<p>The ferry was late on day {day}, and the master wrote again to the owners about the pumps.</p>"
    for day in range(5)
)
HEAD = "<!doctype html><html><head><title>Ferry late</title></head><body><h1>Ferry late</h1>"

BOMBS: dict[str, str] = {
    "a hundred thousand nested tags": HEAD + "<div>" * 100_000 + REPORT,
    "a hundred thousand nested inline tags": HEAD + REPORT + "<b>" * 100_000 + "x" + "</b>" * 100_000,
    "a hundred thousand nested lists": HEAD + "<ul><li>" * 50_000 + REPORT,
    "a hundred thousand nested tables": HEAD + "<table><tr><td>" * 33_333 + REPORT,
    "a hundred thousand links left open": HEAD + "<a href=/x>" * 100_000 + REPORT,
    "ten million attributes in one tag": HEAD + "<p" + " a" * 10_000_000 + ">" + REPORT,
    "a million attributes with values": HEAD + "<p" + "".join(f" a{n}='>'" for n in range(1_000_000)) + ">" + REPORT,
    "ten million attributes in many tags": HEAD + ("<p" + " a=1" * 25 + ">") * 400_000 + REPORT,
    "nested entities": (
        '<!DOCTYPE html [<!ENTITY a "ha">'
        + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
        + f"]><html><body><h1>Ferry late</h1>{REPORT}<p>&i;</p></body></html>"
    ),
    "a million character references": HEAD + REPORT + "<p>" + "&amp;" * 1_000_000 + "</p>",
    "a million comments": HEAD + "<!---->" * 1_000_000 + REPORT,
    "a comment that never ends": HEAD + REPORT + "<!--" + " -" * 1_000_000,
    "a megabyte of open brackets": HEAD + REPORT + "<" * 1_000_000,
    "a megabyte of quotation marks in a tag": HEAD + REPORT + "<p a=" + "\"'" * 500_000,
    "three hundred thousand headings": HEAD + REPORT + "<h1>Ferry late</h1>" * 300_000,
    "JSON-LD nested a hundred thousand deep": HEAD
    + "<script type=application/ld+json>"
    + '{"@graph":[' * 100_000
    + "</script>"
    + REPORT,
    "JSON-LD of a million authors": HEAD
    + '<script type=application/ld+json>{"@type":"NewsArticle","headline":"x","author":['
    + '{"name":"Ida Moss"},' * 90_000
    + '"x"]}</script>'
    + REPORT,
    "a class of a million names": HEAD + f"<div class='{'by-line ' * 200_000}'>{REPORT}</div>",
    "a style of a million words": HEAD + f"<div style='{'display ' * 200_000}'>{REPORT}</div>",
    "four million empty paragraphs": HEAD + REPORT + "<p>" * 4_000_000,
}
