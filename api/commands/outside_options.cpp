#include "api/commands/outside_options.hpp"

#include <CLI/CLI.hpp>
#include <fstream>

#include "api/openid/web_client.hpp"

namespace overens::api::command_line {

namespace {

constexpr std::size_t longest_secret = 4096;

// The first line of the file; empty when it cannot be read.
std::string secret_in(const std::string& path) {
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    while (line.ends_with('\r') || line.ends_with(' ')) line.pop_back();
    return line.size() <= longest_secret ? line : std::string();
}

// Empty when all that is needed is there, and may stand together.
std::string lacking_option(const ServeArguments& given) {
    if (!given.public_url.empty() && !is_base_address(given.public_url, false))
        return "--public-url is an address with https and a name alone: https://overens.example";
    if (given.oidc_issuer.empty()) {
        const bool more =
            !given.oidc_client.empty() || !given.oidc_secret_file.empty() || !given.oidc_title.empty();
        return more ? "--oidc-client, --oidc-secret-file and --oidc-title need --oidc-issuer URL" : "";
    }
    if (given.without_sign_in) return "--oidc-issuer and --without-sign-in cannot stand together";
    if (given.oidc_client.empty()) return "--oidc-issuer needs --oidc-client ID, as the issuer knows us";
    if (given.public_url.empty())
        return "--oidc-issuer needs --public-url URL, where people reach us: https://overens.example";
    if (!is_base_address(given.oidc_issuer, true))
        return "--oidc-issuer is an address with https, without a query: https://id.example.se";
    return {};
}

}  // namespace

void add_outside_options(CLI::App& command, ServeArguments& arguments) {
    command.add_option("--oidc-issuer", arguments.oidc_issuer,
                       "Sign people in by this service too (OpenID Connect)");
    command.add_option("--oidc-client", arguments.oidc_client, "Our name there");
    command.add_option("--oidc-secret-file", arguments.oidc_secret_file,
                       "A file with our secret there; left out by a public client");
    command.add_option("--oidc-title", arguments.oidc_title, "What the button says");
    command.add_option("--public-url", arguments.public_url,
                       "Where people reach us: mails to those asked carry a link to their task, and whoever "
                       "signs in by another service comes back to URL/v1/sign-in/callback");
}

std::expected<std::optional<ProviderSettings>, std::string> outside_settings(const ServeArguments& given) {
    if (std::string lacking = lacking_option(given); !lacking.empty())
        return std::unexpected(std::move(lacking));
    if (given.oidc_issuer.empty()) return std::nullopt;
    ProviderSettings settings{given.oidc_issuer, given.oidc_client, "",
                              given.public_url + "/v1/sign-in/callback", given.oidc_title};
    if (!given.oidc_secret_file.empty()) {
        settings.secret = secret_in(given.oidc_secret_file);
        if (settings.secret.empty())
            return std::unexpected("there is no secret in the first line of " + given.oidc_secret_file);
    }
    return settings;
}

}  // namespace overens::api::command_line
