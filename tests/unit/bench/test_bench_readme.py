"""Results go between the markers and nowhere else."""

import pytest
from bench.readme import MarkerError, with_results


def test_old_results_give_way_and_the_rest_stays() -> None:
    readme = "# Title\n\n<!-- bench: cases -->\nold\n<!-- /bench: cases -->\n\nEnd\n"
    assert with_results(readme, "cases", "| new |\n") == (
        "# Title\n\n<!-- bench: cases -->\n\n| new |\n\n<!-- /bench: cases -->\n\nEnd\n"
    )


def test_writing_twice_is_writing_once() -> None:
    once = with_results("a<!-- bench: cases --><!-- /bench: cases -->b", "cases", "| new |")
    assert with_results(once, "cases", "| new |") == once


@pytest.mark.parametrize(
    "readme",
    [
        "no markers",
        "<!-- bench: cases --> never closed",
        "never opened <!-- /bench: cases -->",
        "<!-- /bench: cases --> in the wrong order <!-- bench: cases -->",
        "<!-- bench: cases --> a <!-- bench: cases --> b <!-- /bench: cases -->",
        "<!-- bench: cases --> a <!-- /bench: cases --> b <!-- /bench: cases -->",
    ],
)
def test_a_readme_without_one_clear_place_is_refused(readme: str) -> None:
    with pytest.raises(MarkerError, match="each once"):
        with_results(readme, "cases", "| new |")


def test_another_chapter_stays_as_it_is() -> None:
    other = "<!-- bench: populations -->\nold\n<!-- /bench: populations -->\n"
    readme = f"<!-- bench: cases --><!-- /bench: cases -->\n{other}"
    assert with_results(readme, "cases", "| new |").endswith(other)
