// Every guard that the shipped lifecycles and fragments are written with can be said.
#include "a_case.hpp"
#include "catch.hpp"

using namespace overens::expressions;
using namespace overens::expressions::tests;

namespace {

ACase all_names_of_the_lifecycles() {
    ACase result;
    const std::vector<std::string> outcomes{"open", "approved", "approved_with_changes", "rejected",
                                            "not_asked"};
    for (const char* path :
         {"in_use", "approval.accepts", "renewal.accepts", "in_force.active", "steering_view.accepts",
          "managers_view.accepts", "council_view.accepts", "party_decisions.active", "start_decision.accepts",
          "extension.accepts", "closing_decision.accepts"}) {
        result.define(path, yes_no(true));
    }
    for (const char* path :
         {"respond.late", "respond.open", "respond.undisposed", "renewal.open", "proposal.version",
          "consultation.respond.version", "start_up.late", "extension.open"}) {
        result.define(path, number(1));
    }
    for (const char* path : {"approval.outcome", "council_view.outcome", "start_decision.outcome"}) {
        result.define(path, word("rejected"), outcomes);
    }
    result.define("in_force_when", word("on_record"), {"taken", "on_record", "final"});
    result.define("review.advice", word("revise"), {"revise", "extend", "none"});
    result.define("text.ended", word("open"), {"open", "adopted", "dropped"});
    result.define("closing_decision.chosen", word("carry_on"), {"new_document", "carry_on", "none"});
    result.define("today", date(20000));
    result.define("proposed_until", date(20001));
    result.define("proposed_end", date(20001), {}, true);
    for (const char* path : {"proposed_until", "proposed_end"}) result.define_has(path, true);
    Reading flag{Type::yes_no, 0, {}, false};
    result.define_items("party_decision",
                        {{"accepts", flag},
                         {"final", flag},
                         {"annulled", flag},
                         {"outcome", {Type::word, 0, outcomes, false}}},
                        {});
    return result;
}

}  // namespace

TEST_CASE("every guard of the lifecycles compiles") {
    const ACase a_case = all_names_of_the_lifecycles();
    for (const char* text : {
             "respond.late > 0 && respond.late == respond.open",
             "respond.undisposed == 0",
             "in_use",
             "approval.accepts",
             "approval.outcome == 'rejected'",
             "renewal.accepts && has(proposed_until)",
             "proposed_until > today",
             "renewal.open == 0",
             "!in_force.active",
             "proposal.version > consultation.respond.version",
             "steering_view.accepts",
             "managers_view.accepts",
             "council_view.accepts || council_view.outcome == 'not_asked'",
             "party_decision.exists(d, d.outcome in ['approved_with_changes', 'rejected'])",
             "party_decision.all(d, d.accepts)",
             "in_force_when == 'taken' || (in_force_when == 'on_record' && party_decision.all(d, d.accepts)) "
             "|| "
             "party_decision.all(d, d.final)",
             "party_decision.exists(d, d.annulled)",
             "review.advice == 'revise'",
             "party_decisions.active",
             "text.ended != 'open'",
             "start_up.late > 0",
             "start_decision.accepts",
             "start_decision.outcome == 'rejected'",
             "extension.accepts && has(proposed_end)",
             "extension.open == 0",
             "closing_decision.accepts && closing_decision.chosen == 'new_document'",
             "closing_decision.accepts && closing_decision.chosen == 'carry_on'",
             "closing_decision.accepts",
         }) {
        INFO(text);
        const auto expression = compile(text, a_case);
        CHECK(expression.has_value());
        if (expression) CHECK(expression->type() == Type::yes_no);
        if (!expression) FAIL_CHECK(expression.error().message);
    }
}
