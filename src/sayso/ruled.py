"""A dossier as people have ruled on it: their decisions stand, whatever a rerun finds."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.attribute.statements import statements
from sayso.model.decisions import About, Decision, Ruling
from sayso.model.dossier import Dossier
from sayso.model.place import Passage, Reason, Span
from sayso.model.voices import Attribution, Kind, Manner, Source

BY_HAND = "by-hand/1"
MARKS = "\"“”„«»‘’'"


def standing(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions in force: none that was withdrawn, and of rulings on one finding only the last; notes all stay."""
    held: dict[object, Decision] = {}
    for decision in decisions:
        if decision.ruling is Ruling.WITHDRAW:
            held = {key: kept for key, kept in held.items() if kept.id != decision.value}
        elif decision.ruling is Ruling.NOTE:
            held[decision.id] = decision
        else:
            key = (decision.on, decision.about)
            held.pop(key, None)
            held[key] = decision
    return tuple(held.values())


def ruled(dossier: Dossier, decisions: Iterable[Decision]) -> Dossier:
    """The dossier with the decisions on its voices carried out, and all that stand kept in `decisions`.

    A decision finds its voice by place: the attribution whose words begin and end where it says. One whose voice is
    no longer found changes nothing and is kept all the same. Verdicts are never rewritten; a person's stands beside.
    """
    kept = standing(one for one in decisions if one.on.document == dossier.document.id)
    sources = {source.id: source for source in dossier.sources}
    told = list(dossier.attributions)
    for decision in kept:
        if decision.about is About.VOICE:
            told = _voice(dossier, decision, told, sources)
    if tuple(told) == dossier.attributions:
        return replace(dossier, decisions=kept)
    told.sort(key=lambda one: (one.contents[0].start, -one.contents[-1].end) if one.contents else (0, 0))
    cut = statements(dossier.outline.sentences, told)
    return replace(dossier, sources=tuple(sources.values()), attributions=tuple(told), statements=cut, decisions=kept)


def place(attribution: Attribution) -> Span:
    """From the first word that an attribution gives to its voice to the last: what decisions are keyed by."""
    return Span(attribution.contents[0].start, attribution.contents[-1].end)


def _voice(
    dossier: Dossier, decision: Decision, told: Sequence[Attribution], sources: dict[str, Source]
) -> list[Attribution]:
    def meant(one: Attribution) -> bool:
        return bool(one.contents) and place(one) == decision.on.span

    match decision.ruling:
        case Ruling.DISMISS:
            return [one for one in told if not meant(one)]
        case Ruling.CORRECT if any(map(meant, told)):
            source = _source(decision.value, sources)
            because = _because(decision)
            return [replace(one, source=source, because=because) if meant(one) else one for one in told]
        case Ruling.ATTRIBUTE | Ruling.CORRECT:
            return [*told, _by_hand(dossier, decision, sources)]
    return list(told)


def _source(name: str, sources: dict[str, Source]) -> str | None:
    """The source of that name, known or new; None where a person says that it is open who speaks."""
    wanted = " ".join(name.split())
    if not wanted:
        return None
    known = next((one.id for one in sources.values() if one.name.casefold() == wanted.casefold()), None)
    if known is None:
        known = f"by-hand-{len(sources) + 1}"
        sources[known] = Source(known, wanted, Kind.UNKNOWN)
    return known


def _by_hand(dossier: Dossier, decision: Decision, sources: dict[str, Source]) -> Attribution:
    words = decision.on.span.of(dossier.document.text).strip()
    quoted = len(words) > 1 and words[0] in MARKS and words[-1] in MARKS
    manner = Manner.DIRECT if quoted else Manner.INDIRECT
    source = _source(decision.value, sources)
    return Attribution(f"said-{decision.id}", manner, (decision.on.span,), source, (), (), _because(decision))


def _because(decision: Decision) -> Reason:
    who = decision.by or "a person"
    said = f" “{decision.note}”" if decision.note else ""
    given = decision.value or "nobody who can be named"
    words = f"{who[0].upper()}{who[1:]} gave these words to {given} on {decision.when:%d %B %Y}.{said}"
    return Reason(BY_HAND, words, (Passage(decision.on.document, decision.on.span),))
