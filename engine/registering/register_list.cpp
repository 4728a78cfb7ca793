#include "engine/registering/register_list.hpp"

#include <algorithm>

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

    std::vector<RegisterLine> run() {
        for (const auto& [name, standing] : subject_.documents) {
            for (const DocumentVersion& version : standing.versions) {
                if (!version.hidden) add_version(name, version);
            }
        }
        for (const auto& [number, item] : subject_.items) {
            add_answer(item);
            for (const DecisionRecord& decision : item.decisions) add_decision(decision);
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

    // An answer is official when it comes: also where what was asked about was a draft.
    void add_answer(const Item& item) {
        if (!item.answered_on || !item.path.empty() || item.addressee.kind == Addressee::Kind::role) return;
        const std::string& from = item.addressee.id;
        const bool own = is_own(from);
        if (own == leads_) return;  // within one authority nothing is dispatched
        add({*item.answered_on,
             own ? Direction::out : Direction::in,
             Kind::answer,
             from,
             to_lead(),
             {},
             item.number});
    }

    void add_decision(const DecisionRecord& decision) {
        const bool own = is_own(decision.body);
        if (own == leads_) return;
        add({decision.taken_on,
             own ? Direction::out : Direction::in,
             Kind::decision,
             decision.body,
             to_lead(),
             {},
             decision.number,
             decision.section});
    }

    const Case& subject_;
    const Register& reg_;
    const std::string authority_;
    const RegisterPeriod period_;
    std::string lead_;
    bool leads_ = false;
    std::vector<RegisterLine> lines_;
};

}  // namespace

std::vector<RegisterLine> register_list(const Case& subject, const Register& reg,
                                        const std::string& authority, RegisterPeriod period) {
    return RegisterLines(subject, reg, authority, period).run();
}

}  // namespace overens
