#include "api/dispatcher/meeting_news.hpp"

#include "api/dispatcher/register_news.hpp"
#include "engine/meetings/calendar_entry.hpp"
#include "engine/meetings/news.hpp"
#include "engine/meetings/sealed_text.hpp"

namespace overens::api {

namespace {

// On the agenda, off it, decided, adjusted, announced: one matter has no more to be told at once.
constexpr int most_news_of_an_item = 8;

class MeetingTeller {
  public:
    MeetingTeller(const ErrandTools& tools, const ReadMeeting& meeting) : tools_(tools), meeting_(meeting) {}

    MeetingTold run() {
        const MeetingKey& key = meeting_.key;
        const Day today = local_day(tools_.clock.now());
        change_register(tools_, key.collaboration, today, [&](Register& reg) {
            enter(reg, meeting_.record);
            return std::optional<std::string>();
        });
        for (const AgendaItem& item : meeting_.record.agenda) {
            if (!item.entry.case_id.empty()) tell_case_of(item);
        }
        for (const MinutesPart& part : meeting_.record.parts) {
            if (part.seal.empty() && (part.adjusted_on || part.filed_on)) seal(part);
        }
        return std::move(told_);
    }

  private:
    void tell_case_of(const AgendaItem& item) {
        const CaseKey key{meeting_.key.collaboration, item.entry.case_id};
        for (int told = 0; told < most_news_of_an_item; ++told) {
            const auto read = tools_.store.read(key);
            if (!read) return problem(item, "the case is not there");
            const auto news = next_news(meeting_.record, meeting_.texts, item, *read->subject, *read->texts);
            if (!news) return;
            if (!take(item, key, *news)) return;
        }
        problem(item, "there is always more to tell");
    }

    // In the name of the body's secretary, who keeps the minutes; from where the meeting's record comes.
    bool take(const AgendaItem& item, const CaseKey& key, const MeetingNews& news) {
        const Act act{{"", "secretary", item.entry.body}, news.happened_on, tools_.clock.now(), origin()};
        const Day today = local_day(act.recorded_at);
        const auto receipt = tools_.store.transact({key, {}, {}, {}, {}}, [&](const StepInput& input) {
            return decide(input.definition, input.reg, input.subject, news.command, act, today);
        });
        if (receipt && !receipt->nothing_changed) {
            ++told_.told;
            return true;
        }
        std::string reasons(name_of(news.command));
        if (receipt) reasons += " changed nothing";
        if (!receipt) {
            for (const Blocker& each : receipt.error().blockers)
                reasons += "; " + each.code + ": " + each.message.in_english();
        }
        problem(item, reasons);
        return false;
    }

    void seal(const MinutesPart& part) {
        const Seal seal = tools_.store.seal(sealed_text(meeting_.record, part, meeting_.texts));
        const Instant now = tools_.clock.now();
        const Act act{the_system(), local_day(now), now, Origin::derived};
        const MeetingCommand command =
            meeting_commands::SealMinutes{part.part, seal.content, seal.seal, seal.key};
        const auto sealed = tools_.store.transact_meeting(
            {meeting_.key, {}, {}},
            [&](const MeetingInput& input) { return decide_meeting(input, command, act, act.happened_on); });
        if (!sealed) told_.problems.push_back("the minutes could not be sealed");
    }

    Origin origin() const {
        const auto entries = tools_.store.meeting_entries(meeting_.key, meeting_.record.version - 1, 1);
        const Origin latest = entries.empty() ? Origin::registered : entries.front().act.origin;
        return latest == Origin::derived ? Origin::registered : latest;
    }

    void problem(const AgendaItem& item, const std::string& why) {
        told_.problems.push_back(meeting_.key.body + "/" + meeting_.key.meeting + ", item " +
                                 std::to_string(item.item) + ": " + why);
    }

    ErrandTools tools_;
    const ReadMeeting& meeting_;
    MeetingTold told_;
};

}  // namespace

MeetingTold tell_of_meeting(const ErrandTools& tools, const UntoldMeeting& untold) {
    const auto meeting = tools.store.read_meeting(untold.key);
    if (!meeting) return {};
    MeetingTold told = MeetingTeller(tools, *meeting).run();
    if (told.problems.empty()) tools.store.told_of_meeting({untold.key, meeting->record.version});
    return told;
}

}  // namespace overens::api
