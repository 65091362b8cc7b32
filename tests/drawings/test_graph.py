from __future__ import annotations

from generator.drawings.graph import LEFT, LETTERS, Member, draw_graph, wrapped


def members(*names: str) -> list[Member]:
    return [Member(name, "place", f"{name.lower()}.md", 2) for name in names]


def test_the_company_stands_left_and_right_without_touching() -> None:
    graph = draw_graph("Middle", members("A", "B", "C", "D", "E"), {})
    assert graph is not None
    points = [(float(node.x), float(node.y)) for node in graph.nodes]
    assert len(set(points)) == 5
    assert sum(x == LEFT for x, _ in points) == 3
    assert all(0 < y < float(graph.height) for _, y in points)


def test_those_tied_stand_next_to_each_other() -> None:
    graph = draw_graph("Middle", members("A", "B", "C", "D"), {(0, 3): 2.0})
    assert graph is not None
    left = [node.name for node in graph.nodes if float(node.x) == LEFT]
    assert left == ["A", "D"]


def test_only_the_strongest_ties_are_drawn() -> None:
    ties = {(a, b): float(a + b) for a in range(6) for b in range(a + 1, 6)}
    graph = draw_graph("Middle", members(*"ABCDEF"), ties)
    assert graph is not None
    assert graph.ties.count("M") == 9


def test_two_are_no_company_to_draw() -> None:
    assert draw_graph("Middle", members("A", "B"), {}) is None


def test_long_names_stand_in_two_lines() -> None:
    assert wrapped("Syrian Observatory for Human Rights") == ("Syrian Observatory", "for Human Rights")
    assert all(len(line) <= LETTERS for line in wrapped("Confederación Sudamericana de Fútbol y otras " * 3))
    assert wrapped("Raqqa") == ("Raqqa",)
