// By when a piece of work is to be done, and who is told when it is not: language section 4.
#include "workflows/loading/loading.hpp"
#include "workflows/loading/when_reading.hpp"
#include "workflows/loading/who_reading.hpp"

namespace overens::workflows {

namespace {

// [{after: 2 working days, tell: WHO}].
std::vector<Escalation> read_escalations(Loading& loading, const Spot& spot, const Work& work) {
    std::vector<Escalation> escalations;
    for (const Spot& item : read_list(loading.complaints, spot, "{after: 5 working days, tell: WHO}")) {
        const MapReader reader(loading.complaints, item, Construct::escalation);
        const auto after = reader.require("after", "after: 5 working days");
        const auto tell = reader.require("tell", "tell: lead");
        if (!after || !tell) continue;
        Escalation escalation;
        const auto amount = read_amount(loading, *after);
        if (amount) escalation.after = *amount;
        escalation.tell = read_whos(loading, *tell, {&work.who});
        escalations.push_back(std::move(escalation));
    }
    return escalations;
}

void needs_due(Loading& loading, const MapReader& reader, const std::string& key) {
    if (reader.find("due") || !reader.find(key)) return;
    loading.complaints.complain(reader.key_spot(key), "key_missing", "'" + key + "' needs 'due'");
}

void read_reminders(Loading& loading, const MapReader& reader, Work& work) {
    if (const auto spot = reader.find("remind")) {
        for (const Spot& item : read_list(loading.complaints, *spot, "amounts of time")) {
            if (const auto amount = read_amount_before(loading, item)) work.remind.push_back(*amount);
        }
    } else if (reader.find("due") || work.kind == Work::Kind::plan) {  // tasks of a plan have their own days
        work.remind = {{14, AmountUnit::days}, {3, AmountUnit::working_days}};
    }
}

}  // namespace

void read_due_keys(Loading& loading, const MapReader& reader, Work& work) {
    // When it is wrong, something stands for it, so that nobody complains that there is none.
    if (const auto spot = reader.find("due")) work.due = read_when(loading, *spot).value_or(When{});
    if (const auto spot = reader.find("not_before")) work.not_before = read_when(loading, *spot);
    read_reminders(loading, reader, work);
    if (const auto spot = reader.find("escalate")) work.escalate = read_escalations(loading, *spot, work);
    if (const auto spot = reader.find("silence")) work.silence = read_escalations(loading, *spot, work);
    if (const auto spot = reader.find("late")) {
        work.late_closes = read_one_of(loading.complaints, *spot, Words::late).has_value();
    }
    for (const char* key : {"remind", "escalate", "late"}) needs_due(loading, reader, key);
}

}  // namespace overens::workflows
