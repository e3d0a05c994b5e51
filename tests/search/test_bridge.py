"""The bridge of the search, as editors keep it without the encoder."""

from edition.records.bridge import parse, pruned

TEXT = "# head: quarrel\tgone:99\nquarrel\tdisputes:71 gone:60\nrow\tgone:52\nsale\tgone:55\toffer\nplain\nImran\n"


def test_pruning_takes_out_only_what_is_gone() -> None:
    left = pruned(TEXT, {"disputes"})
    assert left == "# head: quarrel\tgone:99\nquarrel\tdisputes:71\nrow\nsale\t\toffer\nplain\nImran\n"
    words, problems = parse(left, "bridge.tsv")
    assert not problems
    assert [word.near for word in words] == [(("disputes", 71),), (), (), (), ()]
    assert words[2].struck == ("offer",)


def test_a_bridge_with_nothing_gone_stays_as_it_is() -> None:
    assert pruned(TEXT, {"disputes", "gone"}) == TEXT
