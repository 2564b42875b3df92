"""A choice asks no more than it must: of a truth and its opposite, the rest is the unknown."""

from visitator.rules.columns.graph import Choose, Constant, Graph, Not, Ref, Unknown, stages


class World:
    """A graph with two columns of truth and four numbers."""

    def __init__(self) -> None:
        self.graph = Graph()
        self.x, self.y = self.graph.column("x"), self.graph.column("y")
        self.one, self.two, self.three, self.four = (self.graph.constant(n) for n in range(1, 5))

    def cases(self, ref: Ref) -> list[tuple[object, object]]:
        node = self.graph.nodes[ref]
        assert isinstance(node, Choose)
        nodes = self.graph.nodes
        return [*((nodes[c], nodes[v]) for c, v in node.cases), (None, nodes[node.otherwise])]


def test_where_neither_a_truth_nor_its_opposite_holds_it_is_unknown() -> None:
    w = World()
    cases = [
        (w.x, w.one),
        (w.graph.negation(w.x), w.two),
        (w.graph.unknown(w.x), w.three),
        (w.y, w.one),
    ]
    assert w.cases(w.graph.choose(cases, w.four)) == [
        (w.graph.nodes[w.x], Constant(1)),
        (Not(w.x), Constant(2)),
        (None, Constant(3)),
    ]


def test_what_is_neither_true_nor_unknown_is_false() -> None:
    w = World()
    cases = [
        (w.graph.unknown(w.x), w.one),
        (w.x, w.two),
        (w.graph.negation(w.x), w.three),
    ]
    assert w.cases(w.graph.choose(cases, w.four))[-1] == (None, Constant(3))


def test_a_case_that_needs_what_has_failed_is_left_out() -> None:
    w = World()
    both = w.graph.all_of([w.x, w.y])
    chosen = w.graph.choose([(w.x, w.one), (both, w.two), (w.x, w.three)], w.four)
    assert w.cases(chosen) == [(w.graph.nodes[w.x], Constant(1)), (None, Constant(4))]


def test_two_last_cases_with_one_value_become_the_third_state() -> None:
    w = World()
    cases = [(w.x, w.one), (w.graph.unknown(w.x), w.one)]
    assert w.cases(w.graph.choose(cases, w.two)) == [(Not(w.x), Constant(2)), (None, Constant(1))]
    cases = [(w.x, w.one), (w.graph.negation(w.x), w.one)]
    assert w.cases(w.graph.choose(cases, w.two)) == [
        (Unknown(w.x), Constant(2)),
        (None, Constant(1)),
    ]


def test_a_choice_among_few_constants_is_made_anew() -> None:
    w = World()
    row = w.graph.choose([(w.x, w.one), (w.y, w.two)], w.three)
    values = {w.one: w.four, w.two: w.three, w.three: w.three}
    found = w.graph.mapped(row, values, 2)
    assert found is not None
    assert w.cases(found) == [(w.graph.nodes[w.x], Constant(4)), (None, Constant(3))]
    assert w.graph.mapped(row, values, 1) is None
    assert w.graph.mapped(w.two, values, 0) == w.three


def test_what_binds_stays_one_node_for_those_who_build_on_it() -> None:
    w = World()
    binding = w.graph.all_of([w.x, w.y])
    every = w.graph.also(binding, [w.graph.negation(w.x)])
    assert w.graph.also(binding, [w.graph.constant(True)]) == binding
    assert w.graph.also(binding, [w.graph.constant(False)]) == w.graph.constant(False)
    assert stages(w.graph, [binding, every]) == [[binding]]


def test_a_known_code_is_looked_up_at_once() -> None:
    w = World()
    assert w.graph.is_in(w.two, [1, 2]) == w.graph.constant(True)
    assert w.graph.is_in(w.two, [3]) == w.graph.constant(False)
    assert w.graph.is_in(w.graph.constant(None), [3]) == w.graph.constant(None)
