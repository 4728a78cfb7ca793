#include "engine/cases/errands.hpp"

#include <algorithm>

namespace overens {
namespace {

struct Collect {
    const Case& subject;
    std::vector<Errand>& errands;
    std::vector<std::string>& entered;

    void operator()(const events::Told& told) {
        if (!told.missed) add(Errand::Kind::notice).told = told;
    }
    void operator()(const events::CaseAsked& asked) { add(Errand::Kind::start_case).asked = asked; }
    void operator()(const events::SeatFilled& seat) { add(Errand::Kind::fill_seat).seat = seat; }
    void operator()(const events::BodyDissolved& dissolved) {
        add(Errand::Kind::dissolve_body).dissolved = dissolved;
    }
    void operator()(const events::DisposalDecided& decided) {
        if (!decided.contents.empty()) add(Errand::Kind::dispose).contents = decided.contents;
    }
    // The other end of a link is told that it is linked, and where this case stands.
    void operator()(const events::CaseLinked& linked) {
        Errand& errand = add(Errand::Kind::link_case);
        errand.other_case = linked.other_case;
        errand.relation = linked.relation;
        errand.newer = !linked.newer;
        errands.push_back(news_for(linked.other_case, subject.active));
    }
    void operator()(const events::SignalSent& sent) {
        for (const CaseLink& link : subject.links) {
            if (!link.newer || link.relation != sent.relation) continue;
            Errand errand = news_for(link.other_case, {});
            errand.signal = sent.signal;
            errands.push_back(std::move(errand));
        }
    }
    void operator()(const events::StateEntered& state) { entered.push_back(state.state); }
    template <class Other>
    void operator()(const Other&) {}

    Errand& add(Errand::Kind kind) {
        errands.emplace_back().kind = kind;
        return errands.back();
    }
    Errand news_for(const std::string& other_case, std::vector<std::string> states) const {
        Errand errand;
        errand.kind = Errand::Kind::tell_case;
        errand.other_case = other_case;
        errand.states = std::move(states);
        errand.ended = subject.has_ended();
        return errand;
    }
};

}  // namespace

std::vector<Errand> errands_of(const Case& subject, const Entry& entry) {
    std::vector<Errand> errands;
    std::vector<std::string> entered;
    Collect collect{subject, errands, entered};
    for (const Event& event : entry.events) std::visit(collect, event);
    const bool ended = std::any_of(entry.events.begin(), entry.events.end(), [](const Event& event) {
        return std::holds_alternative<events::PhaseChanged>(event);
    });
    if (entered.empty() && !ended) return errands;
    for (const CaseLink& link : subject.links) errands.push_back(collect.news_for(link.other_case, entered));
    return errands;
}

}  // namespace overens
