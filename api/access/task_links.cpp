#include "api/access/task_links.hpp"

#include "engine/cases/task_steps.hpp"

namespace overens::api {

bool may_have_link(const Case& subject, const Item& item) {
    if (item.addressee.kind == Addressee::Kind::role) return false;
    const auto work = subject.works.find(item.work);
    const bool goes_on = work != subject.works.end() && work->second.active;
    return is_open(item) || (goes_on && item.answered_on.has_value());
}

SignIn::LinkOrder link_order(const CaseKey& key, const Item& item) {
    SignIn::LinkOrder order;
    order.collaboration = key.collaboration;
    order.case_id = key.id;
    order.role = item.addressee.kind == Addressee::Kind::body ? "secretary" : "registrar";
    order.of = item.addressee.id;
    order.task = item.number;
    return order;
}

std::string path_of_link(const std::string& collaboration, const std::string& secret) {
    return "/link/" + collaboration + "#" + secret;
}

}  // namespace overens::api
