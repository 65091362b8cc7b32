"""The lexicon as the stages ask it: organisations, countries, features and towns by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from generator.lexicon.countries import Country, load_countries
from generator.lexicon.gazetteer import Gazetteer, open_gazetteer
from generator.lexicon.geography import Feature, load_features
from generator.lexicon.organisations import Organisation, load_organisations
from generator.text.normalise import fold

Index = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Everything known about names before an article is read. Ids are keys of the first three maps."""

    organisations: dict[str, Organisation]
    countries: dict[str, Country]
    features: dict[str, Feature]
    gazetteer: Gazetteer
    by_code: dict[str, Country]
    organisation_names: Index
    organisation_acronyms: Index
    country_names: Index
    country_codes: Index
    demonyms: dict[str, tuple[str, ...]]
    feature_names: Index

    def organisations_named(self, name: str) -> tuple[Organisation, ...]:
        """The organisations with this full name (folded) or this acronym (in exactly this case)."""
        ids = (
            *self.organisation_names.get(fold(name), ()),
            *self.organisation_acronyms.get(name.strip(), ()),
        )
        return tuple(self.organisations[key] for key in dict.fromkeys(ids))

    def countries_named(self, name: str) -> tuple[Country, ...]:
        """The countries with this name; names of up to three letters count in capitals only ("US")."""
        found = self.country_codes.get(name.strip().replace(".", ""), ())
        if not found and len(folded := fold(name)) > 3:
            found = self.country_names.get(folded, ())
        return tuple(self.countries[key] for key in found)

    def features_named(self, name: str) -> tuple[Feature, ...]:
        """The regions, states, waters and mountains with this name (folded)."""
        return tuple(self.features[key] for key in self.feature_names.get(fold(name), ()))

    def countries_of_demonym(self, word: str) -> tuple[str, ...]:
        """Alpha-2 codes of the countries whose people or adjective `word` is; several for "Congolese"."""
        return self.demonyms.get(fold(word), ())


def build_lexicon(
    organisations: Iterable[Organisation],
    countries: Iterable[Country],
    features: Iterable[Feature],
    gazetteer: Gazetteer,
) -> Lexicon:
    """The lexicon of these entries, with its indexes; where names are shared, ids are in order."""
    organisations, countries, features = list(organisations), list(countries), list(features)
    names, acronyms = _index(), _index()
    for organisation in organisations:
        for name in organisation.full_names:
            if name in organisation.acronyms or _is_acronym(name):
                acronyms[name].add(organisation.id)
            else:
                names[fold(name)].add(organisation.id)
        for name in organisation.acronyms:
            acronyms[name].add(organisation.id)
            if name.isupper() and "." not in name and name.isascii() and len(name) > 1:
                acronyms[".".join(name) + "."].add(organisation.id)
    country_names, codes, demonyms, feature_names = _index(), _index(), _index(), _index()
    for country in countries:
        for name in (country.name, *country.names, *country.needs_context):
            if len(fold(name)) > 3:
                country_names[fold(name)].add(country.id)
            elif name.isupper():
                codes[name.replace(".", "")].add(country.id)
        for word in (*country.demonyms, *country.shared_demonyms):
            demonyms[fold(word)].add(country.code)
    for feature in features:
        for name in (feature.name, *feature.names, *feature.needs_context):
            feature_names[fold(name)].add(feature.id)
    return Lexicon(
        {organisation.id: organisation for organisation in organisations},
        {country.id: country for country in countries},
        {feature.id: feature for feature in features},
        gazetteer,
        {country.code: country for country in countries},
        *map(_frozen, (names, acronyms, country_names, codes, demonyms, feature_names)),
    )


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """The lexicon that comes with the package."""
    return build_lexicon(load_organisations(), load_countries(), load_features(), open_gazetteer())


def _is_acronym(name: str) -> bool:
    letters = [c for c in name if c.isalpha()]
    return len(letters) <= 6 and " " not in name and all(c.isupper() for c in letters)


def _index() -> defaultdict[str, set[str]]:
    return defaultdict(set)


def _frozen(index: defaultdict[str, set[str]]) -> Index:
    return {key: tuple(sorted(ids)) for key, ids in sorted(index.items())}
