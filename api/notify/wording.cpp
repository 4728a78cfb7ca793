#include "api/notify/wording.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "api/views/event_words.hpp"
#include "api/views/letter.hpp"
#include "api/views/scene.hpp"
#include "engine/cases/task_steps.hpp"

namespace overens::api {

namespace {

std::string quoted_text(const TextsByNumber& texts, TextId id) {
    const auto found = texts.find(id.number);
    return found == texts.end() ? std::string() : found->second;
}

class CaseWording {
  public:
    CaseWording(const ToldScene& scene, const Delivery& delivery)
        : scene_(scene),
          subject_(*scene.read->subject),
          definition_(*scene.read->definition),
          texts_(*scene.read->texts),
          delivery_(delivery),
          case_title_(quoted_text(texts_, subject_.title)) {}

    Wording write() {
        const auto place = static_cast<std::size_t>(delivery_.event);
        if (place < scene_.entry.events.size()) {
            const Event& event = scene_.entry.events[place];
            if (const auto* told = std::get_if<events::Told>(&event)) tell(*told);
            if (const auto* moved = std::get_if<events::DecisionMoved>(&event)) tell(*moved);
            if (const auto* remark = std::get_if<events::RemarkDisposed>(&event)) tell(*remark);
            if (const auto* state = std::get_if<events::StateEntered>(&event)) tell(*state);
            if (const auto* named = std::get_if<events::CaseOfficerNamed>(&event)) tell(*named);
            if (std::holds_alternative<events::HoldLifted>(event)) tell_that_it_goes_on();
        }
        line("Ärende: " + case_title_, "Case: " + case_title_);
        registration();
        return std::move(words_);
    }

  private:
    void line(std::string sv, std::string en) { words_.lines.push_back({std::move(sv), std::move(en)}); }
    void head(const Title& what, Title first) {
        words_.subject = {what.sv + ": " + case_title_, what.in_english() + ": " + case_title_};
        words_.lines.push_back(std::move(first));
    }
    // Of the work that is told of, the one of the party that is written to; the first when it is nobody's.
    const Item* item_of(const events::Told& told) const {
        const Item* any = nullptr;
        for (const auto& [number, item] : subject_.items) {
            if (item.work != told.work || (told.item != 0 && told.item != number)) continue;
            if (item.addressee.id == delivery_.party) return &item;
            if (any == nullptr) any = &item;
        }
        return any;
    }
    static Title opening(const std::string& kind) {
        struct Row {
            std::string_view kind;
            Title title;
        };
        static const std::vector<Row> rows{
            {"asked", {"Begäran", "Request"}},
            {"handed_over", {"Övertagen uppgift", "Task handed over"}},
            {"reminder", {"Påminnelse", "Reminder"}},
            {"receipt_reminder", {"Har ni fått detta?", "Have you received this?"}},
            {"late", {"Försenat svar", "Answer overdue"}},
            {"late_to_send", {"Kontakta chef", "Contact the manager"}},
            {"silence", {"Inget hört", "Nothing heard"}},
            {"silence_to_send", {"Kontakta chef", "Contact the manager"}},
            {"lifecycle", {"Meddelande", "Notice"}},
            {"more_time_asked", {"Begäran om anstånd", "More time asked for"}},
            {"editorial_change", {"Redaktionell ändring", "Editorial change"}},
            {"excused", {"Svar behövs inte", "No answer needed"}},
            {"round_withdrawn", {"Omgången är återkallad", "The round is withdrawn"}},
            {"walk_through_changed", {"Genomgången är ändrad", "The walk-through is changed"}},
            {"walk_through_cancelled", {"Genomgången är inställd", "The walk-through is cancelled"}},
            {"hold_look_again", {"Dags att titta igen", "Time to look again"}},
            {"hold_awaited_came", {"Det som inväntades har kommit", "What was awaited has come"}}};
        const auto row = std::ranges::find(rows, kind, &Row::kind);
        return row == rows.end() ? Title{"Nytt i ärendet", "News of the case"} : row->title;
    }
    void tell(const events::Told& told) {
        const Title title = opening(told.kind);
        const std::string sv = title.sv + (told.text.sv.empty() ? "" : ", " + told.text.sv);
        const std::string en =
            title.in_english() + (told.text.sv.empty() ? "" : ", " + told.text.in_english());
        head({sv, en}, {sv + ".", en + "."});
        const Item* item = told.work.empty() ? nullptr : item_of(told);
        if (item == nullptr) return;
        about(*item);
        how_to_answer(told.kind);
        if (topic_of_kind(told.kind) == Topic::task || is_reminding(topic_of_kind(told.kind)))
            words_.asks_for = told.kind.ends_with("_to_send") ? 0 : item->number;
        if (told.kind.ends_with("_to_send")) draft_letter(told, *item, who_is_asked(*item));
    }
    // For a person to send, in their own words: what is waited for, since when, and what is asked.
    void draft_letter(const events::Told& told, const Item& item, const std::string& who) {
        const Title work = title_of_work(definition_, item.work);
        const Title due = item.due ? spelled_out(*item.due) : Title{};
        line("Förslag till rad: Hej! Vi väntar på " + work.sv + " från " + (who.empty() ? "er" : who) +
                 " i ärendet " + case_title_ + (item.due ? "; sista dag var " + due.sv : "") +
                 ". Vem hos er kan ta hand om det, och när får vi det?",
             "A line to send: Hello, we are waiting for " + work.in_english() + " from " +
                 (who.empty() ? "you" : who) + " in the case " + case_title_ +
                 (item.due ? "; the last day was " + due.in_english() : "") +
                 ". Who of you can take care of it, and when will we have it?");
        for (const Addressee& to : told.to) {
            const Organisation* organisation = scene_.reg->organisation(to.id);
            if (organisation != nullptr && !organisation->mailbox.empty())
                line("Till: " + organisation->mailbox, "To: " + organisation->mailbox);
        }
    }
    void tell(const events::CaseOfficerNamed& named) {
        const auto item = subject_.items.find(named.item);
        if (item == subject_.items.end()) return;
        const Title work = title_of_work(definition_, item->second.work);
        head({"Du handlägger", "Yours to take care of"},
             {"Du är nu den som handlägger: " + work.sv + ".",
              "You now take care of: " + work.in_english() + "."});
        const std::string from = quoted_text(texts_, named.text);
        if (!from.empty()) line("Meddelande: " + from, "Message: " + from);
        about(item->second);
        how_to_answer("asked");
    }
    std::string who_is_asked(const Item& item) const {
        const bool is_role = item.addressee.kind == Addressee::Kind::role;
        return is_role ? std::string() : name_in(*scene_.reg, item.addressee.id);
    }
    // Who is asked, in which round, by when.
    void about(const Item& item) {
        const std::string who = who_is_asked(item);
        if (!who.empty()) line("Gäller: " + who, "Concerns: " + who);
        if (item.round > 1) {
            const std::string round = std::to_string(item.round);
            line("Omgång " + round, "Round " + round);
        }
        if (item.due) last_day(*item.due);
    }
    // Told of after it, nobody is asked for an answer by it.
    void last_day(Day due) {
        const bool passed = scene_.entry.act.happened_on > due;
        const Title date = spelled_out(due), day = with_weekday(due);
        words_.subject.sv += (passed ? ", sista dag var " : ", svar senast ") + date.sv;
        words_.subject.en += (passed ? ", the last day was " : ", answer by ") + date.in_english();
        line((passed ? "Sista dag var: " : "Svar senast: ") + day.sv,
             (passed ? "The last day was: " : "Answer by: ") + day.in_english());
    }
    // A hold moves the last days of what waits: which they are now, of those told or, for who leads, of all.
    void tell_that_it_goes_on() {
        head({"Återupptaget", "Resumed"},
             {"Ärendet är inte längre vilande.", "The case is no longer on hold."});
        std::vector<const Item*> waited_for;
        for (const auto& [unused, item] : subject_.items) {
            const bool own = delivery_.party.empty() || item.addressee.id == delivery_.party;
            if (own && waits_for_answer(item)) waited_for.push_back(&item);
        }
        if (!delivery_.party.empty() && waited_for.size() == 1) {
            const Item& item = *waited_for.front();
            const Title work = title_of_work(definition_, item.work);
            line("Vi väntar på: " + work.sv, "We are waiting for: " + work.in_english());
            about(item);
            how_to_answer("asked");
            words_.asks_for = item.number;
            return;
        }
        std::set<std::pair<std::string, Day>> told;
        for (const Item* item : waited_for) {
            if (!item->due || !told.emplace(item->work, *item->due).second) continue;
            const Title work = title_of_work(definition_, item->work), day = with_weekday(*item->due);
            line(work.sv + ", svar senast: " + day.sv,
                 work.in_english() + ", answer by: " + day.in_english());
        }
    }
    void how_to_answer(const std::string& kind) {
        if (kind == "asked" || kind == "handed_over" || kind == "reminder") {
            line(
                "Så svarar ni: i Överens, eller genom att svara på detta mejl med svaret bifogat. Behöver ni "
                "anstånd, skriv det i svaret.",
                "How to answer: in Överens, or by replying to this mail with the answer attached. If you "
                "need "
                "more time, say so in the reply.");
        } else if (kind == "receipt_reminder") {
            line("Svara på detta mejl: har ni tagit emot det, vem handlägger, och när tas det upp?",
                 "Reply to this mail: have you received it, who handles it, and when is it taken up?");
        } else if (kind.ends_with("_to_send")) {
            line("Skicka själv raden till den som leder arbetet hos dem; inget har skickats av Överens.",
                 "Send the line yourself to whoever manages the work there; Överens has sent nothing.");
        }
    }
    void tell(const events::DecisionMoved& moved) {
        head({"Beslut justerat", "Decision on record"},
             {"Beslutets protokoll är justerat eller lagt till handlingarna.",
              "The minutes of the decision are adjusted or placed on file."});
        const auto item = subject_.item_of_decision.find(moved.decision);
        const auto found = item == subject_.item_of_decision.end() ? subject_.items.end()
                                                                   : subject_.items.find(item->second);
        if (found == subject_.items.end()) return;
        const std::string who = name_in(*scene_.reg, found->second.addressee.id);
        line("Gäller: " + who, "Concerns: " + who);
    }
    void tell(const events::RemarkDisposed& disposed) {
        head({"Er synpunkt har besvarats", "Your remark was answered"},
             {"En synpunkt som ni lämnade har besvarats.", "A remark that you made has been answered."});
        const auto remark = subject_.remarks.find(disposed.remark);
        if (remark == subject_.remarks.end()) return;
        const std::string clause = remark->second.clause;
        if (!clause.empty()) line("Paragraf: " + clause, "Clause: " + clause);
        const std::string said = quoted_text(texts_, remark->second.text);
        if (!said.empty()) line("Synpunkt: " + said, "Remark: " + said);
        const Title action = title_of_disposition(disposed.disposition);
        line("Åtgärd: " + action.sv, "Action: " + action.in_english());
        const std::string comment = quoted_text(texts_, remark->second.comment);
        if (!comment.empty()) line("Kommentar: " + comment, "Comment: " + comment);
    }
    void tell(const events::StateEntered& state) {
        const Title title = title_of_state(definition_, state.state);
        head(title, {"Ärendet har kommit till: " + title.sv + ".",
                     "The case has come to: " + title.in_english() + "."});
    }
    void registration() {
        const auto number = subject_.registry_numbers.find(delivery_.party);
        if (number == subject_.registry_numbers.end()) return;
        std::string all;
        for (const std::string& each : number->second) all += (all.empty() ? "" : ", ") + each;
        line("Ert diarienummer: " + all, "Your registration number: " + all);
    }

    const ToldScene& scene_;
    const Case& subject_;
    const Definition& definition_;
    const TextsByNumber& texts_;
    const Delivery& delivery_;
    std::string case_title_;
    Wording words_;
};

Wording meeting_wording(const ToldScene& scene, const Delivery& delivery) {
    const MeetingRecord& record = scene.meeting->record;
    const auto place = static_cast<std::size_t>(delivery.event);
    const auto& events = scene.meeting_entry.events;
    const bool moved = place < events.size() && std::holds_alternative<meeting_events::Moved>(events[place]);
    const bool cancelled =
        place < events.size() && std::holds_alternative<meeting_events::Cancelled>(events[place]);
    const std::string body = name_in(*scene.reg, record.body);
    const Title day = spelled_out(record.time.day);
    Wording words;
    words.subject = cancelled ? Title{"Inställt sammanträde: ", "Meeting cancelled: "}
                    : moved   ? Title{"Flyttat sammanträde: ", "Meeting moved: "}
                              : Title{"Kallelse: ", "Summons: "};
    words.subject.sv += body + " " + day.sv;
    words.subject.en += body + " " + day.in_english();
    words.lines.push_back(words.subject);
    const Title on = with_weekday(record.time.day);
    words.lines.push_back({"Dag: " + on.sv, "Day: " + on.in_english()});
    if (!record.time.starts.empty()) {
        const std::string hours =
            record.time.starts + (record.time.ends.empty() ? "" : "–" + record.time.ends);
        words.lines.push_back({"Tid: " + hours, "Time: " + hours});
    }
    if (!record.time.place.empty())
        words.lines.push_back({"Plats: " + record.time.place, "Place: " + record.time.place});
    return words;
}

}  // namespace

Wording wording_of(const ToldScene& scene, const Delivery& delivery, const Contact& contact) {
    Wording words = scene.meeting ? meeting_wording(scene, delivery) : CaseWording(scene, delivery).write();
    if (contact.name.empty() && contact.mailbox.empty()) return words;
    const std::string who = contact.name + (contact.mailbox.empty() ? "" : ", " + contact.mailbox);
    words.lines.push_back({"Frågor: " + who, "Questions: " + who});
    words.contact = contact.mailbox;
    return words;
}

void say_in_whose_place(Wording& words, const std::string& name) {
    if (name.empty()) return;
    words.lines.insert(words.lines.begin(), Title{"Du får detta i stället för " + name + ", som är borta.",
                                                  "You get this in place of " + name + ", who is away."});
}

}  // namespace overens::api
