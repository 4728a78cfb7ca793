#include "engine/registering/register_list.hpp"

#include <algorithm>
#include <map>
#include <variant>

namespace overens {
namespace {

class RegisterLines {
  public:
    using Direction = RegisterLine::Direction;
    using Kind = RegisterLine::Kind;

    RegisterLines(const Case& subject, const Register& reg, const std::string& authority,
                  RegisterPeriod period)
        : subject_(subject), reg_(reg), authority_(register_of(reg, authority)), period_(period) {
        const auto lead = subject.roles.find("lead");
        if (lead != subject.roles.end()) lead_ = lead->second;
        leads_ = !lead_.empty() && is_own(lead_);
    }

    std::vector<RegisterLine> run(const std::vector<Entry>& entries) {
        for (const auto& [name, standing] : subject_.documents) {
            for (const DocumentVersion& version : standing.versions) {
                if (!version.hidden) add_version(name, version);
            }
        }
        for (const Disclosure& each : subject_.disclosures) add_disclosure(each);
        for (const Entry& entry : entries) {
            gives_more_time_ = entry.command == "give_more_time";
            for (const Event& event : entry.events)
                std::visit([&](const auto& each) { read(each, entry.act.happened_on); }, event);
        }
        std::ranges::stable_sort(lines_, {}, &RegisterLine::on);
        return std::move(lines_);
    }

  private:
    bool is_own(const std::string& id) const { return is_same_authority(reg_, authority_, id); }
    std::vector<std::string> to_lead() const {
        return lead_.empty() ? std::vector<std::string>{} : std::vector{lead_};
    }
    void add(RegisterLine line) {
        if (period_.has(line.on)) lines_.push_back(std::move(line));
    }

    void add_version(const std::string& document, const DocumentVersion& version) {
        std::map<Day, std::vector<std::string>> sent;  // the distribution list of each day
        for (const auto& [id, reached] : version.reached) {
            if (!reached.dispatched_on) continue;
            if (is_own(id) && !leads_) {
                add({reached.received_on.value_or(*reached.dispatched_on),
                     Direction::in,
                     Kind::version,
                     lead_,
                     {id},
                     document,
                     version.number,
                     {},
                     reached.received_on.has_value()});
            }
            sent[*reached.dispatched_on].push_back(id);
        }
        if (!leads_) return;
        for (auto& [day, to] : sent)
            add({day, Direction::out, Kind::version, lead_, std::move(to), document, version.number});
    }

    // What one authority tells the other; within one nothing is dispatched.
    void add_between(RegisterLine line) {
        const bool own = is_own(line.from);
        if (own == leads_) return;
        line.direction = own ? Direction::out : Direction::in;
        line.to = to_lead();
        add(std::move(line));
    }

    template <class Other>
    void read(const Other&, Day) {}

    void read(const events::ItemOpened& opened, Day) {
        items_[opened.item] = {opened.work, opened.addressee, !opened.path.empty()};
    }
    void read(const events::ItemHandedOver& handed, Day) {
        items_[handed.item].addressee = handed.addressee;
        items_[handed.item].decides = !handed.path.empty();
    }
    // The letter with which something is asked, or taken back, to all whom it went to that day. Reminders of
    // it are of obvious small importance, which the law lets an authority keep in order without a number.
    void read(const events::Told& told, Day on) {
        if (told.work.empty()) return;
        if (told.kind == "asked") add_letter({on, Direction::out, Kind::request, lead_, {}}, told);
        if (told.kind == "excused" || told.kind == "round_withdrawn")
            add_letter({on, Direction::out, Kind::withdrawal, lead_, {}}, told);
    }
    void add_letter(RegisterLine out, const events::Told& told) {
        out.work = told.work;
        for (const Addressee& each : told.to) {
            if (each.kind == Addressee::Kind::role) continue;
            const bool own = is_own(each.id);
            if (leads_ && !own) out.to.push_back(each.id);
            if (leads_ || !own) continue;
            RegisterLine in = out;
            in.direction = Direction::in;
            in.to = {each.id};
            add(std::move(in));
        }
        if (!out.to.empty()) add(std::move(out));
    }
    // Other last days move with a hold or a text: nobody has asked for those.
    void read(const events::DueMoved& moved, Day on) {
        if (!gives_more_time_) return;
        const Asked& asked = items_[moved.item];
        RegisterLine given{on, Direction::out, Kind::more_time_given, lead_, {}, {}, moved.item};
        add_letter(std::move(given), {{}, {asked.addressee}, asked.work, moved.item, {}, false});
    }
    void read(const events::MoreTimeAsked& asked, Day on) { add_of_task(Kind::more_time, asked.item, on); }
    // An answer is official when it comes: also where what was asked about was a draft.
    void read(const events::ItemAnswered& answered, Day on) {
        if (!items_[answered.item].decides) add_of_task(Kind::answer, answered.item, on);
    }
    void add_of_task(Kind kind, int item, Day on) {
        const Asked& asked = items_[item];
        if (asked.addressee.kind == Addressee::Kind::role) return;
        RegisterLine line{on, Direction::in, kind, asked.addressee.id, {}, {}, item};
        line.work = asked.work;
        add_between(std::move(line));
    }
    // A note of what somebody has heard is made where it was heard.
    void read(const events::SpokenDecisionNoted& spoken, Day on) {
        if (leads_) add_between({on, Direction::in, Kind::spoken, spoken.body, {}, {}, spoken.item});
    }
    void read(const events::DecisionTaken& taken, Day on) {
        add_between({on, Direction::in, Kind::decision, taken.body, {}, {}, taken.decision, taken.section});
    }

    void add_disclosure(const Disclosure& disclosure) {
        const std::string& by = disclosure.by.of.empty() ? lead_ : disclosure.by.of;
        if (!by.empty() && is_own(by))
            add({disclosure.on,
                 Direction::out,
                 Kind::disclosure,
                 by,
                 {},
                 disclosure.document,
                 disclosure.number});
    }

    // Of a task, whatever has become of it since.
    struct Asked {
        std::string work;
        Addressee addressee{Addressee::Kind::role, {}, {}};
        bool decides = false;  // by the bodies of a path: the decision is the answer
    };

    const Case& subject_;
    const Register& reg_;
    const std::string authority_;
    const RegisterPeriod period_;
    std::string lead_;
    bool leads_ = false;
    bool gives_more_time_ = false;  // in the step that is read now
    std::map<int, Asked> items_;
    std::vector<RegisterLine> lines_;
};

}  // namespace

std::vector<RegisterLine> register_list(const Case& subject, const std::vector<Entry>& entries,
                                        const Register& reg, const std::string& authority,
                                        RegisterPeriod period) {
    return RegisterLines(subject, reg, authority, period).run(entries);
}

}  // namespace overens
