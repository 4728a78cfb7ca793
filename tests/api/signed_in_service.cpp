#include "api/signed_in_service.hpp"

#include "catch.hpp"

namespace overens::api::test {

SignedInService::SignedInService() : sign_in(service.store.accounts(), service.clock) {
    fill_orebro(service);
    service.services.sign_in = &sign_in;
}

std::string SignedInService::add(const std::string& name, const std::vector<Grant>& grants, bool keeper) {
    static const std::string hash = [] {
        Passwords passwords;
        return passwords.hash(good_password).value();
    }();
    const Account account{"p-" + name, name, "Roll " + name, "", "sv", hash, keeper, false};
    REQUIRE(service.store.accounts().save_account(account));
    REQUIRE(service.store.accounts().save_grants("orebro", account.id, grants));
    return account.id;
}

std::pair<std::string, std::string> SignedInService::cookie(const std::string& name) {
    const auto account = service.store.accounts().account_named(name);
    REQUIRE(account);
    return {"cookie", "overens=" + sign_in.open_session(*account).secret};
}

Response SignedInService::ask(const std::string& name, const std::string& method, const std::string& target,
                              const std::string& body, const std::string& acting_as, HeaderList more) {
    if (!name.empty()) {
        if (!cookies_.contains(name)) cookies_[name] = cookie(name);
        more.push_back(cookies_[name]);
    }
    return service.send(method, target, body, acting_as, std::move(more));
}

void SignedInService::set_today(const std::string& day) {
    service.services.sign_in = nullptr;
    service.set_today(day);
    service.services.sign_in = &sign_in;
    cookies_.clear();
}

std::string code_of_answer(const Response& response) {
    return response.status < 400 ? "" : body_of(response)["code"].get<std::string>();
}

}  // namespace overens::api::test
