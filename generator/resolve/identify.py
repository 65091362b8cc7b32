"""Who a chain is: a country, a place, an organisation of the lexicon, or an unknown name."""

from __future__ import annotations

from generator.lexicon.index import Lexicon
from generator.lexicon.organisations import Organisation
from generator.model import Place
from generator.resolve.context import Context
from generator.resolve.groups import split_country
from generator.resolve.names import bare, folded, group_key, group_words, is_acronym, is_generic
from generator.resolve.people import person_key, person_words
from generator.resolve.places import Candidate, candidates, choose, place_core, similar
from generator.resolve.records import Chain, Identity
from generator.text.normalise import fold


def identify(chain: Chain, context: Context, lexicon: Lexicon) -> Identity:
    """Who `chain` is, by its own article and the lexicon alone."""
    if chain.kind == "place":
        return _place(chain, context, lexicon)
    if chain.kind == "group":
        return _group(chain, context, lexicon)
    return _person(chain)


def _place(chain: Chain, context: Context, lexicon: Lexicon) -> Identity:
    names = list(
        dict.fromkeys([chain.name, *(reading.surface for reading in chain.readings), *chain.long_forms])
    )
    why = ""
    for name in names:
        options = candidates(name, lexicon) or similar(name, context, lexicon)
        best, reason = choose(options, context, lexicon)
        if best is not None:
            reasons = {
                reading.surface: _reason_for(reading.surface, best, reason, lexicon)
                for reading in chain.readings
            }
            code = best.countries[0] if len(best.countries) == 1 else None
            return Identity(
                best.id,
                True,
                best.name,
                best.gloss,
                best.place,
                code,
                {k: v for k, v in reasons.items() if v},
                best.score,
            )
        why = why or reason
    core = place_core(chain.name)
    plain = folded(chain.name)
    known = bool(candidates(chain.name, lexicon))
    owner = chain.country if known or is_generic(tuple(plain.split())) else None
    place = Place(owner, None, None, None, "place", f"no coordinates: {why}")
    key = f"place?{core}" + (
        f"@{owner or chain.article}" if known or is_generic(tuple(plain.split())) else ""
    )
    return Identity(key, False, None, "place", place, owner)


def _reason_for(surface: str, best: Candidate, reason: str, lexicon: Lexicon) -> tuple[str, float] | None:
    for option in candidates(surface, lexicon):
        if option.id == best.id:
            return (reason if option.how == best.how else option.how), option.score
    return (best.how, best.score) if best.how.startswith("same consonants") else None


def _group(chain: Chain, context: Context, lexicon: Lexicon) -> Identity:
    body, reasons = _organisation(chain, context, lexicon)
    if body is not None:
        country = lexicon.by_code.get(body.country or "")
        gloss = f"{body.sort}, {country.name}" if country else body.sort
        return Identity(body.id, True, body.name, gloss, None, body.country, reasons)
    names = [chain.name, *chain.long_forms] if not is_acronym(chain.name) else [*chain.long_forms, chain.name]
    full = names[0]
    owner, words = split_country(full, lexicon)
    if is_generic(words):
        owner = owner or chain.country
        label = f"group, {lexicon.by_code[owner].name}" if owner in lexicon.by_code else "group"
        return Identity(f"group?{' '.join(words)}@{owner or chain.article}", False, None, label, None, owner)
    if is_acronym(full):
        return Identity(
            f"group?={full.replace('.', '')}@{chain.country or chain.article}",
            False,
            None,
            "group",
            None,
            chain.country,
        )
    return Identity(f"group?{group_key(full)}", False, None, "group", None, chain.country)


def _organisation(
    chain: Chain, context: Context, lexicon: Lexicon
) -> tuple[Organisation | None, dict[str, tuple[str, float]]]:
    """The lexicon's body that the chain is, where its names and the article allow only one."""
    reasons: dict[str, tuple[str, float]] = {}
    found: dict[str, Organisation] = {}
    long_names = [chain.name, *(r.surface for r in chain.readings), *chain.long_forms]
    spoken = [name for name in dict.fromkeys(long_names) if not is_acronym(name)]
    short = [name for name in dict.fromkeys(long_names) if is_acronym(name)]
    for name in [*spoken, *(short if not _contradicted(spoken, lexicon) else ())]:
        bodies = [body for body in lexicon.organisations_named(name) if _fits(body, name, chain, context)]
        if len(bodies) > 1:
            ranked = sorted(bodies, key=lambda body: (-context.share(body.country), body.id))
            bodies = ranked[:1] if context.share(ranked[0].country) > context.share(ranked[1].country) else []
        for body in bodies:
            found.setdefault(body.id, body)
            reasons[name] = (_how_named(body, name), 1.0 if name in spoken else 0.97)
        if found and name in spoken:
            break
    return (next(iter(found.values())), reasons) if len(found) == 1 else (None, {})


def _contradicted(spoken: list[str], lexicon: Lexicon) -> bool:
    """Whether the article itself gives an acronym a long form that the lexicon does not know it by."""
    longs = [name for name in spoken if len(group_words(name)) > 1]
    return bool(longs) and not any(lexicon.organisations_named(name) for name in longs)


def _fits(body: Organisation, name: str, chain: Chain, context: Context) -> bool:
    """Whether the article may mean `body` by `name`: names that others bear too need the body's country."""
    if body.country is None:
        return bare(name) not in body.needs_context or chain.country is None
    doubtful = name in body.needs_context or is_acronym(name) or is_generic(group_words(name))
    if not doubtful:
        return True
    if name in body.needs_context or is_generic(group_words(name)):
        return chain.country == body.country or (chain.country is None and context.share(body.country) > 0)
    return context.share(body.country) > 0 or not context.weights


def _how_named(body: Organisation, name: str) -> str:
    if fold(name) == fold(body.name):
        return "name in the lexicon"
    if name in body.former or fold(name) in {fold(former) for former in body.former}:
        return f"former name of {body.name} in the lexicon"
    return (
        f"acronym of {body.name} in the lexicon"
        if is_acronym(name)
        else f"other name of {body.name} in the lexicon"
    )


def _person(chain: Chain) -> Identity:
    words = person_words(chain.name)
    if len(words) == 1:
        return Identity(
            f"person?{words[0]}@{chain.country or chain.article}", False, None, "person", None, chain.country
        )
    return Identity(f"person?{person_key(chain.name)}", False, None, "person", None, chain.country)
