#include "api/handlers/body_reading.hpp"

#include <algorithm>

#include "api/handlers/calendar_input.hpp"
#include "api/handlers/register_writing.hpp"
#include "engine/cases/resolve.hpp"

namespace overens::api {

namespace {

constexpr TextLimits basis_limits{0, 200};

std::vector<MandateFor> read_mandates(ObjectReader& body) {
    std::vector<MandateFor> mandates;
    body.each("mandates", Need::optional, 200, [&](ObjectReader& each) {
        MandateFor mandate;
        mandate.lifecycle = each.name("lifecycle", Need::required);
        mandate.mandate =
            mandate_of(each.word("mandate", Need::required, {"inform", "prepare", "endorse", "decide"}))
                .value_or(Mandate::inform);
        mandate.basis = each.text("basis", Need::optional, basis_limits);
        if (std::ranges::find(mandates, mandate.lifecycle, &MandateFor::lifecycle) != mandates.end())
            each.complain("lifecycle_repeated", "Ärendeslaget står två gånger",
                          "The kind of matter is given twice", "lifecycle");
        mandates.push_back(std::move(mandate));
    });
    return mandates;
}

std::vector<WheelItem> read_wheel(ObjectReader& body) {
    std::vector<WheelItem> wheel;
    body.each("wheel", Need::optional, 200, [&](ObjectReader& each) {
        WheelItem item;
        item.id = each.name("id", Need::required);
        item.month = static_cast<int>(each.number("month", Need::required, 1, 12).value_or(1));
        item.title = each.text("title", Need::required, {1, 300});
        const std::string kind =
            each.word("kind", Need::optional, {"information", "dialogue", "decision", "election", "report"});
        if (!kind.empty()) item.kind = kind;
        if (std::ranges::find(wheel, item.id, &WheelItem::id) != wheel.end())
            each.complain("id_repeated", "Namnet står två gånger", "The id is given twice", "id");
        wheel.push_back(std::move(item));
    });
    std::ranges::stable_sort(wheel, {}, &WheelItem::month);
    return wheel;
}

std::vector<int> read_months(ObjectReader& input) {
    std::vector<int> months = input.numbers("emptyMonths", Need::optional, 11);
    const bool wrong = std::ranges::any_of(months, [](int month) { return month < 1 || month > 12; });
    if (wrong)
        input.complain("value_does_not_fit", "Ange månader som 1 till 12", "Give months as 1 to 12",
                       "emptyMonths");
    std::ranges::sort(months);
    const auto repeated = std::ranges::unique(months);
    months.erase(repeated.begin(), repeated.end());
    return months;
}

// The end of the body, if the request says anything about it.
void read_end(ObjectReader& input, Body& body) {
    body.dissolved_from = input.day_or_null("dissolvedFrom");
    body.successor = input.name_or_null("successor", Need::optional);
    if (!body.successor.empty() && !body.dissolved_from)
        input.complain("end_missing", "Ange från vilken dag organet upphör (dissolvedFrom)",
                       "Say from which day the body is no more (dissolvedFrom)", "dissolvedFrom");
}

}  // namespace

BodyInput read_body(ObjectReader& input, const std::string& id, const Register& reg, Day today) {
    BodyInput read;
    Body& body = read.body;
    body.id = id;
    body.name = input.text("name", Need::required, register_names);
    body.organisation = input.name_or_null("organisation", Need::optional);
    body.kind = input.name("kind", Need::required);
    body.regime = minutes_regime_of(input.word("regime", Need::required, {"statutory", "agreed", "notes"}))
                      .value_or(MinutesRegime::notes);
    body.mandate =
        mandate_of(input.word("mandate", Need::required, {"inform", "prepare", "endorse", "decide"}))
            .value_or(Mandate::inform);
    body.mandate_basis = input.text("mandateBasis", Need::optional, basis_limits);
    body.mandates = read_mandates(input);
    body.wheel = read_wheel(input);
    body.empty_months = read_months(input);
    body.quorum = static_cast<int>(input.number("quorum", Need::optional, 0, 1000).value_or(0));
    body.adjusters = static_cast<int>(input.number("adjusters", Need::optional, 0, 20).value_or(1));
    body.time_table = read_time_table(input, body.kind);
    read_end(input, body);
    const Body* before = reg.body(id);
    Body there;
    if (before != nullptr) there = *before;
    there.id = id;
    there.name = body.name;
    if (input.has("emptyMonths")) there.empty_months = body.empty_months;
    if (input.has("dissolvedFrom") || input.has("successor")) {
        there.dissolved_from = body.dissolved_from;
        there.successor = body.successor;
    }
    const WorkingCalendar& open_days =
        calendar_of(reg, {Addressee::Kind::organisation, body.organisation, {}});
    body.meetings = read_calendar(input, Need::optional, body.times(), {reg, there, open_days, today});
    for (const char* name : {"meetings", "timeTable", "mandateBasis", "mandates", "wheel", "emptyMonths",
                             "quorum", "adjusters", "dissolvedFrom", "successor"}) {
        if (input.has(name)) read.said.insert(name);
    }
    return read;
}

Body with_what_is_unsaid(const BodyInput& input, const Body& before) {
    Body body = input.body;
    const auto left_out = [&](const char* name) { return !input.said.contains(name); };
    body.seats = before.seats;
    body.cancelled = before.cancelled;
    body.removed = before.removed;
    if (left_out("meetings")) body.meetings = before.meetings;
    if (left_out("timeTable")) body.time_table = before.time_table;
    if (left_out("mandateBasis")) body.mandate_basis = before.mandate_basis;
    if (left_out("mandates")) body.mandates = before.mandates;
    if (left_out("wheel")) body.wheel = before.wheel;
    if (left_out("emptyMonths")) body.empty_months = before.empty_months;
    if (left_out("quorum")) body.quorum = before.quorum;
    if (left_out("adjusters")) body.adjusters = before.adjusters;
    if (left_out("dissolvedFrom") && left_out("successor")) {
        body.dissolved_from = before.dissolved_from;
        body.successor = before.successor;
    }
    return body;
}

}  // namespace overens::api
