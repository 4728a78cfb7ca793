// Words of the language are read back as they are written.
#include "catch.hpp"
#include "engine/definition/definition.hpp"

using namespace overens;

TEST_CASE("Every word of the language is read back as the kind that it is written for") {
    for (const Outcome outcome : {Outcome::open, Outcome::approved, Outcome::approved_with_side_decision,
                                  Outcome::approved_conditionally, Outcome::approved_with_changes,
                                  Outcome::rejected, Outcome::referred_back, Outcome::postponed,
                                  Outcome::proposed_to_next, Outcome::noted, Outcome::not_asked}) {
        CHECK(outcome_of(word_of(outcome)) == outcome);
    }
    for (int type = 0; type <= static_cast<int>(ValueType::appointee); ++type) {
        CHECK(value_type_of(word_of(static_cast<ValueType>(type))) == static_cast<ValueType>(type));
    }
    for (const Mandate mandate : {Mandate::inform, Mandate::prepare, Mandate::endorse, Mandate::decide}) {
        CHECK(mandate_of(word_of(mandate)) == mandate);
    }
    for (int relation = 0; relation <= static_cast<int>(Relation::relates_to); ++relation) {
        CHECK(relation_of(word_of(static_cast<Relation>(relation))) == static_cast<Relation>(relation));
    }
    for (int office = 0; office <= static_cast<int>(Office::members); ++office) {
        CHECK(office_of(word_of(static_cast<Office>(office))) == static_cast<Office>(office));
    }
    for (const Counts counts : {Counts::taken, Counts::on_record, Counts::final})
        CHECK(counts_of(word_of(counts)) == counts);
    for (const Level level : {Level::officials, Level::political, Level::informal})
        CHECK(level_of(word_of(level)) == level);
    for (const Show show : {Show::for_comments, Show::dispatched}) CHECK(show_of(word_of(show)) == show);
    CHECK_FALSE(outcome_of("approve"));
    CHECK_FALSE(office_of(""));
}

TEST_CASE("Mandates are ordered, so that who may decide may also endorse") {
    CHECK(Mandate::inform < Mandate::prepare);
    CHECK(Mandate::prepare < Mandate::endorse);
    CHECK(Mandate::endorse < Mandate::decide);
}

TEST_CASE("Whom something is for is written as the lifecycle writes it") {
    using Kind = Who::Kind;
    CHECK(to_text(Who{Kind::role, "lead", Office::contact}) == "lead");
    CHECK(to_text(Who{Kind::each_party, "", Office::registrar}) == "registrar of each party");
    CHECK(to_text(Who{Kind::each_of, "pilots", Office::contact}) == "each of pilots");
    CHECK(to_text(Who{Kind::each_vacant_seat, "board", Office::contact}) == "each vacant seat of board");
    CHECK(to_text(Who{Kind::each_party_not_bound, "approval", Office::contact}) ==
          "each party not bound by approval");
    CHECK(to_text(Who{Kind::each_member, "board", Office::contact}) == "each member of board");
    CHECK(to_text(Who{Kind::asked, "", Office::head}) == "head of asked");
    CHECK(is_single({Kind::body, "board", Office::chair}));
    CHECK_FALSE(is_single({Kind::each_participant, "", Office::contact}));
}

TEST_CASE("Days are written as the lifecycle writes them") {
    const Amount six_weeks{6, AmountUnit::weeks};
    CHECK(to_text(When{When::Kind::day, {}, DateField{"ends"}}) == "ends");
    CHECK(to_text(When{When::Kind::day, {}, Day::of(2025, 1, 1)}) == "2025-01-01");
    CHECK(to_text(When{When::Kind::after_opening, six_weeks, Day{}}) == "6 weeks");
    CHECK(to_text(When{When::Kind::before_day, six_weeks, NextMeeting{"board"}}) ==
          "6 weeks before next meeting of board");
    CHECK(to_text(When{When::Kind::after_day, six_weeks, CutOff{"board"}}) ==
          "6 weeks after cut-off of board");
    CHECK(to_text(Every{six_weeks, 0, 0}) == "6 weeks");
    CHECK(to_text(Every{std::nullopt, 10, 1}) == "1 October");
}
