#include "api/commands/demo_file.hpp"

#include <fstream>
#include <iterator>
#include <optional>

#include "api/commands/grant_text.hpp"
#include "api/handlers/sign_in_views.hpp"
#include "api/http/json_input.hpp"
#include "api/http/object_reader.hpp"

namespace overens::api::command_line {

namespace {

constexpr std::size_t most_accounts = 50;

struct Described {
    DemoAccount account;
    std::string collaboration;
    std::vector<std::string> roles;
    bool keeper = false;
};

std::vector<Described> read_accounts(const nlohmann::json& file, std::vector<Blocker>& problems) {
    std::vector<Described> all;
    ObjectReader reader(file, "", problems);
    const std::string password = reader.text("password", Need::required, {1, 1000});
    reader.each("accounts", Need::required, most_accounts, [&](ObjectReader& each) {
        Described described;
        described.account = {each.text("loginName", Need::required, {3, 254}),
                             each.text("name", Need::required, {1, 200}), password};
        described.collaboration = each.name("collaboration", Need::required);
        described.roles = each.texts("as", Need::required, 20, {1, 130});
        described.keeper = each.yes_no("keeper", Need::optional).value_or(false);
        all.push_back(std::move(described));
    });
    reader.done();
    return all;
}

// Empty when it is done.
std::string enter(const Described& described, SignIn& sign_in) {
    AccountStore& accounts = sign_in.accounts();
    const auto& [login_name, name, password] = described.account;
    auto account = accounts.account_named(login_name);
    if (!account) {
        auto hash = sign_in.hash_password(password, login_name);
        if (!hash) return login_name + ": " + hash.error().why.message.in_english();
        account.emplace(Account{make_account_id(), login_name, name, ""});
        account->password = std::move(*hash);
        account->keeper = described.keeper;
        accounts.save_account(*account);
    }
    std::vector<Grant> grants;
    for (const std::string& role : described.roles) grants.push_back(grant_from(role));
    if (!accounts.save_grants(described.collaboration, account->id, grants))
        return "there is no collaboration '" + described.collaboration + "'";
    return {};
}

}  // namespace

std::expected<DemoAccounts, std::string> enter_demo_accounts(const std::string& path, SignIn& sign_in) {
    std::ifstream file(path);
    if (!file) return std::unexpected(path + " cannot be read");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto json = parse_json(text);
    if (!json) return std::unexpected(path + " is not JSON that can be read");
    std::vector<Blocker> problems;
    const std::vector<Described> all = read_accounts(*json, problems);
    if (!problems.empty())
        return std::unexpected(path + ": " + problems.front().at + ": " +
                               problems.front().message.in_english());
    DemoAccounts entered;
    for (const Described& each : all) {
        if (std::string problem = enter(each, sign_in); !problem.empty())
            return std::unexpected(path + ": " + problem);
        entered.push_back(each.account);
    }
    return entered;
}

}  // namespace overens::api::command_line
