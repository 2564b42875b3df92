"""Results go between the markers and nowhere else."""

import pytest
from bench.readme import MarkerError, with_results


def test_old_results_give_way_and_the_rest_stays() -> None:
    readme = "# Title\n\n<!-- bench -->\nold\n<!-- /bench -->\n\nEnd\n"
    assert with_results(readme, "| new |\n") == (
        "# Title\n\n<!-- bench -->\n\n| new |\n\n<!-- /bench -->\n\nEnd\n"
    )


def test_writing_twice_is_writing_once() -> None:
    once = with_results("a<!-- bench --><!-- /bench -->b", "| new |")
    assert with_results(once, "| new |") == once


@pytest.mark.parametrize(
    "readme",
    [
        "no markers",
        "<!-- bench --> never closed",
        "never opened <!-- /bench -->",
        "<!-- /bench --> in the wrong order <!-- bench -->",
        "<!-- bench --> a <!-- bench --> b <!-- /bench -->",
        "<!-- bench --> a <!-- /bench --> b <!-- /bench -->",
    ],
)
def test_a_readme_without_one_clear_place_is_refused(readme: str) -> None:
    with pytest.raises(MarkerError, match="each once"):
        with_results(readme, "| new |")
