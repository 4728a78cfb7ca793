#include "api/access/task_links.hpp"

#include "engine/cases/task_steps.hpp"

namespace overens::api {

bool may_have_link(const Item& item) {
    return item.addressee.kind != Addressee::Kind::role && is_open(item);
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
