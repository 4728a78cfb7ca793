#include "api/views/sentences.hpp"

#include "api/views/document_sentences.hpp"
#include "api/views/event_words.hpp"
#include "api/views/value_view.hpp"

namespace overens::api {

namespace {

class Teller {
  public:
    explicit Teller(const History& history) : history_(history), scene_(history.scene) {}

    using Sentence = std::optional<Title>;

    Sentence operator()(const events::CaseStarted&) const {
        return Title{"Ärendet startades", "The case was started"};
    }
    Sentence operator()(const events::RoleFilled& e) const {
        const Role* role = scene_.definition.role(e.role);
        const Title title = role == nullptr ? Title{e.role, e.role} : role->title;
        if (e.holder.empty()) return Title{title.sv + ": vakant", title.in_english() + ": vacant"};
        return of(title, name_in(scene_.reg, e.holder));
    }
    Sentence operator()(const events::RegistryNumberGiven& e) const {
        const std::string who = name_in(scene_.reg, e.organisation);
        return Title{who + ": diarienummer " + e.number, who + ": registration number " + e.number};
    }
    Sentence operator()(const events::PartyAdded& e) const {
        const std::string who = name_in(scene_.reg, e.party);
        return with(Title{who + " är part", who + " is a party"}, e.reason);
    }
    Sentence operator()(const events::WaveAdded& e) const {
        std::string who;
        for (const std::string& id : e.organisations)
            who += (who.empty() ? "" : ", ") + name_in(scene_.reg, id);
        const std::string number = std::to_string(e.wave);
        return with(Title{"Etapp " + number + ": " + who, "Wave " + number + ": " + who}, e.title);
    }
    Sentence operator()(const events::PartyRemoved& e) const {
        const std::string who = name_in(scene_.reg, e.party);
        return with(Title{who + " är inte längre part", who + " is no longer a party"}, e.reason);
    }
    Sentence operator()(const events::FieldSet& e) const {
        const Field* field = scene_.definition.field(e.field);
        const Title title = field == nullptr ? Title{e.field, e.field} : field->title;
        const Title value = shown_value(scene_, field == nullptr ? ValueType::text : field->type, e.value);
        const std::string party = e.party.empty() ? "" : " (" + name_in(scene_.reg, e.party) + ")";
        return Title{title.sv + party + ": " + value.sv,
                     title.in_english() + party + ": " + value.in_english()};
    }
    Sentence operator()(const events::VersionAdded& e) const {
        Title title = document(e.document);
        const std::string version = " v" + std::to_string(e.version);
        const std::string label = text(e.label).empty() ? "" : ", " + text(e.label);
        title = {title.sv + version + label, title.in_english() + version + label};
        if (!e.editorial) return title;
        return with(Title{title.sv + " (redaktionell ändring)", title.en + " (editorial change)"}, e.reason);
    }
    Sentence operator()(const events::DocumentAdopted& e) const {
        const Title title = document(e.document);
        const std::string version = " v" + std::to_string(e.version);
        return Title{title.sv + version + " antogs", title.in_english() + version + " was adopted"};
    }
    Sentence operator()(const events::DocumentRetired& e) const {
        const Title title = document(e.document);
        return Title{title.sv + " gäller inte längre", title.in_english() + " no longer applies"};
    }
    Sentence operator()(const events::MoveTaken& e) const {
        const auto index = e.state.empty() ? std::optional(outermost) : scene_.definition.find_state(e.state);
        if (!index) return Title{e.move, e.move};
        const auto& may = scene_.definition.states[*index].may;
        const auto move = std::ranges::find(may, e.move, &Move::name);
        return move == may.end() ? Title{e.move, e.move} : shown(move->title);
    }
    Sentence operator()(const events::StateEntered& e) const {
        const Title title = title_of_state(scene_.definition, e.state);
        const std::string round = std::to_string(e.round);
        if (e.state.empty()) return std::nullopt;
        if (e.round <= 1) return Title{"Nu: " + title.sv, "Now: " + title.in_english()};
        return Title{"Nu: " + title.sv + ", omgång " + round,
                     "Now: " + title.in_english() + ", round " + round};
    }
    Sentence operator()(const events::WorkOpened& e) const {
        const Title title = title_of_work(scene_.definition, e.work);
        const std::string version = e.version == 0 ? "" : " (v" + std::to_string(e.version) + ")";
        return Title{"Öppnat: " + title.sv + version, "Opened: " + title.in_english() + version};
    }
    // To share and to dispatch are different acts in law.
    Sentence operator()(const events::WorkShown& e) const {
        const Title title = title_of_work(scene_.definition, e.work);
        const Work* work = scene_.work(e.work);
        if (work == nullptr || work->show == Show::dispatched)
            return Title{"Expedierat: " + title.sv, "Dispatched: " + title.in_english()};
        return Title{"Delat för synpunkter: " + title.sv, "Shared for comments: " + title.in_english()};
    }
    Sentence operator()(const events::ItemOpened& e) const {
        if (e.text == TextId{}) return std::nullopt;
        const std::string who = whose(e.item);
        return with(Title{"Uppgift till " + who, "A task for " + who}, e.text);
    }
    Sentence operator()(const events::WorkDone& e) const {
        const Title title = title_of_work(scene_.definition, e.work);
        return Title{"Klart: " + title.sv, "Done: " + title.in_english()};
    }
    Sentence operator()(const events::WorkUndone& e) const {
        const Title title = title_of_work(scene_.definition, e.work);
        return Title{"Inte längre klart: " + title.sv, "No longer done: " + title.in_english()};
    }
    Sentence operator()(const events::ItemAnswered& e) const {
        const std::string who = whose(e.item);
        std::string sv, en;
        for (const auto& [part, value] : e.parts) {
            const auto* word = std::get_if<std::string>(&value);
            if (word == nullptr || !scene_.definition.words.contains(*word)) continue;
            const Title title = title_of_word(scene_.definition, *word);
            sv += ", " + title.sv;
            en += ", " + title.in_english();
        }
        if (e.late)
            return with(Title{who + " svarade för sent" + sv, who + " answered late" + en}, e.evidence);
        return with(Title{who + " svarade" + sv, who + " answered" + en}, e.evidence);
    }
    Sentence operator()(const events::ItemWithdrawn& e) const {
        const std::string who = whose(e.item);
        if (e.reason == TextId{}) return Title{who + ": utgår", who + ": withdrawn"};
        return with(Title{who + " behöver inte svara", who + " need not answer"}, e.reason);
    }
    Sentence operator()(const events::ItemHandedOver& e) const {
        const std::string now = holder(scene_, e.addressee)["name"];
        const std::string who = whose(e.item);
        if (now != who) return Title{who + ": övertas av " + now, who + ": taken over by " + now};
        return Title{who + ": ny väg till beslut", who + ": a new path to the decision"};
    }
    Sentence operator()(const events::SeatFilled& e) const {
        const std::string body = name_in(scene_.reg, e.body);
        return with(Title{"Utsedd i " + body + " från " + e.from.to_text(),
                          "Appointed to " + body + " from " + e.from.to_text()},
                    e.holder);
    }
    Sentence operator()(const events::BodyDissolved& e) const {
        const std::string body = name_in(scene_.reg, e.body);
        const std::string from = e.from.to_text();
        if (e.successor.empty()) return Title{body + " upphör " + from, body + " is no more from " + from};
        const std::string next = name_in(scene_.reg, e.successor);
        return Title{body + " upphör " + from + ", " + next + " tar över",
                     body + " is no more from " + from + ", " + next + " takes over"};
    }
    Sentence operator()(const events::DueMoved& e) const {
        const std::string who = whose(e.item);
        const std::string day = e.due ? e.due->to_text() : "–";
        return with(Title{who + ": ny sista dag " + day, who + ": new last day " + day}, e.reason);
    }
    Sentence operator()(const events::RemarkMade& e) const {
        const std::string number = std::to_string(e.remark);
        const std::string clause = e.clause.empty() ? "" : ", § " + e.clause;
        return with(Title{"Synpunkt " + number + clause, "Remark " + number + clause}, e.text);
    }
    Sentence operator()(const events::RemarkDisposed& e) const {
        const std::string number = std::to_string(e.remark);
        const Title words = title_of_disposition(e.disposition);
        return with(Title{"Synpunkt " + number + " " + words.sv, "Remark " + number + ": " + words.en},
                    e.comment);
    }
    Sentence operator()(const events::RemarkTagged& e) const {
        const std::string number = std::to_string(e.remark);
        std::string tags;
        for (const std::string& tag : e.tags) tags += (tags.empty() ? " " : ", ") + tag;
        if (tags.empty()) tags = " –";
        return Title{"Synpunkt " + number + ", taggar:" + tags, "Remark " + number + ", tags:" + tags};
    }
    Sentence operator()(const events::SignGiven& e) const {
        const std::string who = whose(e.item);
        const Title words = title_of_sign(e.sign);
        const std::string day = e.sign == "agenda" ? " " + e.on.to_text() : "";
        return with(Title{who + ": " + words.sv + day, who + ": " + words.en + day}, e.text);
    }
    Sentence operator()(const events::AddresseeAdded& e) const {
        const std::string who = holder(scene_, e.addressee)["name"];
        return with(Title{who + " är också tillfrågad", who + " is asked too"}, e.reason);
    }
    Sentence operator()(const events::RoundWithdrawn& e) const {
        const Title title = title_of_work(scene_.definition, e.work);
        return with(Title{"Återkallad och utskickad på nytt: " + title.sv,
                          "Taken back and sent out again: " + title.in_english()},
                    e.reason);
    }
    Sentence operator()(const events::CoveringLetterWritten& e) const {
        const Title title = title_of_work(scene_.definition, e.work);
        return Title{"Missiv skrivet: " + title.sv, "Covering letter written: " + title.in_english()};
    }
    Sentence operator()(const events::ProgressReported& e) const {
        const std::string who = whose(e.item);
        return with(Title{who + " rapporterar", who + " reports"}, e.comment);
    }
    Sentence operator()(const events::MoreTimeAsked& e) const {
        const std::string who = whose(e.item);
        const std::string day = e.until.to_text();
        return with(Title{who + " ber om anstånd till " + day, who + " asks for more time, until " + day},
                    e.reason);
    }
    Sentence operator()(const events::WordsMasked& e) const {
        return with(Title{"Uppgifter maskade", "Details masked"}, e.reason);
    }
    Sentence operator()(const events::WordsUnmasked& e) const {
        return with(Title{"Maskning borttagen", "A mask taken away"}, e.reason);
    }
    Sentence operator()(const events::WalkThroughPlanned& e) const {
        const std::string day = e.on.to_text();
        return with(Title{"Genomgång " + day, "Walk-through " + day}, e.text);
    }
    Sentence operator()(const events::WalkThroughChanged& e) const {
        const std::string day = e.on.to_text();
        return with(Title{"Genomgången är ändrad: " + day, "The walk-through is changed: " + day}, e.text);
    }
    Sentence operator()(const events::WalkThroughCancelled& e) const {
        return with(Title{"Genomgången är inställd", "The walk-through is cancelled"}, e.reason);
    }
    Sentence operator()(const events::QuestionAsked& e) const {
        const std::string number = std::to_string(e.question);
        const std::string who = e.asker.empty() ? "" : ", " + name_in(scene_.reg, e.asker);
        return with(Title{"Fråga " + number + who, "Question " + number + who}, e.text);
    }
    Sentence operator()(const events::QuestionAnswered& e) const {
        const std::string number = std::to_string(e.question);
        return with(Title{"Svar på fråga " + number, "Answer to question " + number}, e.text);
    }
    Sentence operator()(const events::ClausesClosed& e) const {
        std::string clauses;
        for (const std::string& clause : e.clauses) clauses += (clauses.empty() ? "" : ", ") + clause;
        if (clauses.empty())
            return Title{"Alla paragrafer är öppna för synpunkter", "All clauses are open to remarks"};
        return Title{"Stängda för nya synpunkter: " + clauses, "Closed to new remarks: " + clauses};
    }
    Sentence operator()(const events::EditorialAnswered& e) const {
        const std::string party = name_in(scene_.reg, e.party);
        const std::string version = " v" + std::to_string(e.version);
        return e.agrees ? Title{party + ": ja till den redaktionella ändringen" + version,
                                party + ": yes to the editorial change" + version}
                        : Title{party + ": invänder mot den redaktionella ändringen" + version,
                                party + ": objects to the editorial change" + version};
    }
    Sentence operator()(const events::PutOnAgenda& e) const {
        const std::string body = name_in(scene_.reg, e.body);
        const std::string day = e.meeting.to_text();
        if (e.missed_cut_off) {
            return Title{body + ": anmält efter manusstopp till " + day,
                         body + ": after the cut-off for " + day};
        }
        return Title{body + ": på dagordningen " + day, body + ": on the agenda of " + day};
    }
    Sentence operator()(const events::TakenOffAgenda& e) const {
        const std::string body = name_in(scene_.reg, e.body);
        const std::string day = e.meeting.to_text();
        return Title{body + ": tas inte upp " + day, body + ": not taken up on " + day};
    }
    Sentence operator()(const events::DecisionTaken& e) const {
        const Title outcome = title_of(e.outcome);
        const std::string version = e.version == 0 ? "" : " v" + std::to_string(e.version);
        const std::string section = e.section.empty() ? "" : ", " + e.section;
        const std::string body = name_in(scene_.reg, e.body);
        return Title{body + ": " + outcome.sv + version + section,
                     body + ": " + outcome.en + version + section};
    }
    Sentence operator()(const events::CaseOfficerNamed& e) const {
        const Title what = e.person.empty() ? Title{"har inte längre någon egen handläggare",
                                                    "has no case officer of its own any more"}
                                            : Title{"har fått handläggare", "has been given a case officer"};
        return with(Title{"Uppgift " + std::to_string(e.item) + " " + what.sv,
                          "Task " + std::to_string(e.item) + " " + what.en},
                    e.text);
    }
    Sentence operator()(const events::SpokenDecisionNoted& e) const {
        const std::string body = name_in(scene_.reg, e.body);
        return with(Title{body + ": muntligt besked, räknas inte", body + ": said, does not count"}, e.text);
    }
    Sentence operator()(const events::DecisionChecked& e) const {
        const auto body = history_.bodies.find(e.decision);
        const std::string whose =
            body == history_.bodies.end() ? "" : name_in(scene_.reg, body->second) + ": ";
        const Title found = e.confirmed ? Title{"utdraget stämmer", "the excerpt is right"}
                                        : Title{"fråga tillbaka om utdraget", "asked back about the excerpt"};
        return with(Title{whose + found.sv, whose + found.en}, e.note);
    }
    Sentence operator()(const events::DecisionMoved& e) const {
        const auto body = history_.bodies.find(e.decision);
        const std::string whose =
            body == history_.bodies.end() ? "" : name_in(scene_.reg, body->second) + ": ";
        const Title step = title_of_decision_step(machines::name_of(e.what));
        return with(Title{whose + step.sv, whose + step.en}, e.note);
    }
    Sentence operator()(const events::HeldOn& e) const { return with(Title{"Vilande", "On hold"}, e.reason); }
    Sentence operator()(const events::HoldCameDue& e) const {
        return e.awaited ? Title{"Det som inväntades har kommit", "What was awaited has come"}
                         : Title{"Dags att titta på ärendet igen", "Time to look at the case again"};
    }
    Sentence operator()(const events::HoldLifted& e) const {
        return with(Title{"Återupptaget", "Resumed"}, e.reason);
    }
    Sentence operator()(const events::PhaseChanged& e) const {
        return title_of_phase(machines::name_of(e.phase));
    }
    Sentence operator()(const events::Told& e) const {
        std::string receivers;
        for (const Addressee& each : e.to) {
            receivers += (receivers.empty() ? "" : ", ") + holder(scene_, each)["name"].get<std::string>();
        }
        return Title{"Notis till " + receivers + ": " + e.text.sv,
                     "Notice to " + receivers + ": " + e.text.in_english()};
    }
    Sentence operator()(const events::CaseAsked& e) const {
        return with(Title{"Ett nytt ärende begärdes", "A new case was asked for"}, e.title);
    }
    Sentence operator()(const events::CaseLinked&) const {
        return Title{"Kopplat till ett annat ärende", "Linked to another case"};
    }
    Sentence operator()(const events::SignalSent& e) const {
        return Title{"Nyhet till kopplade ärenden: " + e.signal, "News to linked cases: " + e.signal};
    }
    Sentence operator()(const events::SignalCame& e) const {
        const SignalKind* kind = scene_.definition.signal(e.signal);
        return kind == nullptr ? Title{e.signal, e.signal} : shown(kind->title);
    }
    Sentence operator()(const events::OtherCaseMoved& e) const {
        if (e.ended) return Title{"Ett kopplat ärende är avslutat", "A linked case has ended"};
        return Title{"Ett kopplat ärende: " + e.state, "A linked case: " + e.state};
    }
    Sentence operator()(const events::NoteMade& e) const {
        const Title note = e.body.empty() ? Title{"Anteckning", "Note"}
                                          : Title{name_in(scene_.reg, e.body), name_in(scene_.reg, e.body)};
        return with(note, e.text);
    }
    Sentence operator()(const events::CaseMigrated& e) const {
        const std::string from = std::to_string(e.from_version), to = std::to_string(e.version);
        return Title{"Från livscykelns version " + from + " till version " + to,
                     "From version " + from + " of the lifecycle to version " + to};
    }
    Sentence operator()(const events::MigrationUndone& e) const {
        const std::string version = std::to_string(e.version);
        return Title{"Tillbaka till livscykelns version " + version,
                     "Back to version " + version + " of the lifecycle"};
    }
    // States left, ends, counts and timers only keep the books.
    template <class Other>
    Sentence operator()(const Other&) const {
        return std::nullopt;
    }

  private:
    static Title shown(const Title& title) { return {title.sv, title.in_english()}; }
    static Title of(const Title& title, const std::string& what) {
        return {title.sv + ": " + what, title.in_english() + ": " + what};
    }
    std::string text(TextId id) const {
        const Json value = scene_.text(id);
        return value.is_null() ? std::string() : value.get<std::string>();
    }
    Title with(const Title& title, TextId words) const {
        const std::string more = text(words);
        return more.empty() ? title : Title{title.sv + ": " + more, title.en + ": " + more};
    }
    Title document(const std::string& name) const {
        const DocumentKind* kind = scene_.definition.document(name);
        return kind == nullptr ? Title{name, name} : shown(kind->title);
    }
    std::string whose(int item) const {
        const auto found = history_.addressees.find(item);
        return found == history_.addressees.end() ? "–"
                                                  : holder(scene_, found->second)["name"].get<std::string>();
    }

    const History& history_;
    const Scene& scene_;
};

}  // namespace

std::optional<Title> sentence(const History& history, const Event& event) {
    if (auto title = document_sentence(history.scene, event)) return title;
    return std::visit(Teller(history), event);
}

}  // namespace overens::api
