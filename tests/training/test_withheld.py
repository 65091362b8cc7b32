from generator.analyse.knowledge import load_knowledge
from training.bodies import firm, organ
from training.villages import village
from training.withheld import VERSIONS, versions


def test_the_first_version_is_the_whole_and_each_other_lacks_something_else() -> None:
    whole, *others = versions(load_knowledge())
    assert whole is load_knowledge()
    assert len(others) == VERSIONS
    kept = [{(first, p.rest, p.tag) for first, ps in k.phrases.items() for p in ps} for k in others]
    everything = {(first, p.rest, p.tag) for first, ps in whole.phrases.items() for p in ps}
    assert all(some < everything for some in kept)
    assert set.union(*kept) == everything


def test_only_organisations_and_places_are_withheld() -> None:
    whole, other, *_ = versions(load_knowledge())
    lacking = {
        p.tag.partition("|")[0]
        for first, ps in whole.phrases.items()
        for p in ps
        if p not in other.phrases.get(first, ())
    }
    assert lacking <= {"org", "org?", "feature", "feature?"}


def test_invented_names_are_repeatable() -> None:
    from random import Random

    def draw(seed: int) -> list[object]:
        rng = Random(seed)
        return [village("arab", rng), firm("slav", "UA", rng), organ("Chad", "Chadian", rng)]

    assert draw(3) == draw(3) != draw(4)
