"""A page as HTML: whole elements, everything escaped, and citations that lead to their source."""

from __future__ import annotations

from html.parser import HTMLParser

from visitator.rules.citations import Citation
from visitator.text.html import html
from visitator.text.page import CHECK_BOX, Page

LAW = Citation("serviceloven", "§ 85")


def page_of(*items: tuple[str, int]) -> Page:
    page = Page()
    for text, depth in items:
        page.item(text, depth=depth)
    return page


def test_headings_keep_their_order_below_the_heading_they_are_shown_under() -> None:
    page = Page()
    page.heading("Udredning", 1)
    page.heading("Temaer", 2)
    page.heading("Relationer", 3)
    page.paragraph("Ser sin mor.")
    assert (
        html(page)
        == "<h1>Udredning</h1>\n<h2>Temaer</h2>\n<h3>Relationer</h3>\n<p>Ser sin mor.</p>\n"
    )
    assert html(page, top=2).startswith("<h2>Udredning</h2>\n<h3>Temaer</h3>\n<h4>Relationer</h4>")
    assert "<h6>Relationer</h6>" in html(page, top=6)


def test_every_text_is_escaped() -> None:
    page = Page()
    page.heading('<b>"Fed"</b>', 1)
    page.paragraph("<script>alert('x')</script> & mere")
    page.item("<i>", mark="<u>")
    page.pair("<dt>", "<dd>")
    page.grid(["<th>"], [["<td>"]])
    assert html(page) == (
        "<h1>&lt;b&gt;&quot;Fed&quot;&lt;/b&gt;</h1>\n"
        "<p>&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; &amp; mere</p>\n"
        '<ul class="maerkede">\n<li><span class="maerke">&lt;u&gt;</span> &lt;i&gt;</li>\n</ul>\n'
        "<dl>\n<dt>&lt;dt&gt;</dt>\n<dd>&lt;dd&gt;</dd>\n</dl>\n"
        '<table>\n<thead><tr><th scope="col">&lt;th&gt;</th></tr></thead>\n<tbody>\n'
        '<tr><th scope="row">&lt;td&gt;</th></tr>\n</tbody>\n</table>\n'
    )


def test_a_text_keeps_its_lines_and_loses_what_cannot_be_shown() -> None:
    page = Page()
    page.paragraph("Første linje\r\nanden\x1b[31m linje")
    assert html(page) == "<p>Første linje<br>anden [31m linje</p>\n"


def test_items_below_an_item_are_a_list_within_it() -> None:
    page = page_of(("Mål", 0), ("Aftalt", 1), ("Med hvem", 2), ("Sat", 1), ("Næste mål", 0))
    assert html(page) == (
        "<ul>\n<li>Mål\n<ul>\n<li>Aftalt\n<ul>\n<li>Med hvem</li>\n</ul>\n</li>\n<li>Sat</li>\n"
        "</ul>\n</li>\n<li>Næste mål</li>\n</ul>\n"
    )


def test_an_item_that_is_deeper_than_the_ones_after_it_loses_none_of_them() -> None:
    page = page_of(("Dyb", 2), ("Høj", 0))
    assert html(page) == "<ul>\n<li>Dyb</li>\n<li>Høj</li>\n</ul>\n"


def test_a_number_stands_before_its_item_and_a_box_is_not_read_aloud() -> None:
    page = Page()
    page.item("At bo selv", mark="1.")
    page.item("Statusattest", mark=CHECK_BOX)
    assert html(page) == (
        '<ul class="maerkede">\n<li><span class="maerke">1.</span> At bo selv</li>\n'
        '<li><span class="maerke" aria-hidden="true">☐</span> Statusattest</li>\n</ul>\n'
    )


def test_pairs_are_a_list_of_descriptions_and_a_label_may_have_several() -> None:
    page = Page()
    page.pair("Oplyst af", "Borgeren")
    page.pair("", "Egen læge")
    page.pair("Dato", "26. januar 2026")
    assert html(page) == (
        "<dl>\n<dt>Oplyst af</dt>\n<dd>Borgeren</dd>\n<dd>Egen læge</dd>\n"
        "<dt>Dato</dt>\n<dd>26. januar 2026</dd>\n</dl>\n"
    )


def test_a_table_tells_what_its_headers_are_of() -> None:
    page = Page()
    page.grid(["Tema", "Niveau"], [["Relationer", "2"], ["Mobilitet", "0"]])
    assert html(page) == (
        '<table>\n<thead><tr><th scope="col">Tema</th><th scope="col">Niveau</th></tr></thead>\n'
        "<tbody>\n"
        '<tr><th scope="row">Relationer</th><td>2</td></tr>\n'
        '<tr><th scope="row">Mobilitet</th><td>0</td></tr>\n'
        "</tbody>\n</table>\n"
    )


def test_a_citation_leads_to_its_entry_in_the_list_of_sources() -> None:
    page = Page()
    page.paragraph("Hjælp gives hjemme." + page.cite(LAW))
    page.item("§ 85, linje 5", mark="[1]")
    assert html(page, anchor="k") == (
        '<p>Hjælp gives hjemme.\u00a0<a class="kildehenvisning" href="#k1">[1]</a></p>\n'
        '<ul class="maerkede">\n<li id="k1"><span class="maerke">[1]</span> § 85, linje 5</li>\n'
        "</ul>\n"
    )


def test_brackets_that_a_person_typed_are_no_citation() -> None:
    page = Page()
    page.cite(LAW)
    page.paragraph("Se bilag [1] og\u00a0[2]")
    assert html(page) == "<p>Se bilag [1] og\u00a0[2]</p>\n"


class Balance(HTMLParser):
    """Fails on an element that is closed out of turn."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_every_element_is_closed_in_turn() -> None:
    page = page_of(("a", 0), ("b", 1), ("c", 3), ("d", 2), ("e", 0))
    page.pair("f", "g\nh")
    page.heading("i")
    page.grid("jk", ["lm"])
    balance = Balance()
    balance.feed(html(page))
    assert balance.open == []
