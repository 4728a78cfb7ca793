#include "api/commands/sending_rules.hpp"

#include <fstream>

#include "api/notify/mail_text.hpp"

namespace overens::api::command_line {

std::expected<TransferRules, std::string> sending_rules(const ServeArguments& arguments) {
    TransferRules rules;
    rules.allow_private_webhooks = arguments.allow_private_webhooks;
    MailServer& mail = rules.mail;
    mail = {arguments.mail_server, arguments.mail_from, arguments.mail_user, {}, arguments.mail_certificates};
    if (mail.url.empty()) {
        const bool alone = mail.from.empty() && mail.user.empty() && arguments.mail_password_file.empty();
        if (alone) return rules;
        return std::unexpected("--mail-from, --mail-user and --mail-password-file need --mail-server");
    }
    if (!is_mail_server_url(mail.url))
        return std::unexpected("--mail-server is smtp://HOST:PORT or smtps://HOST:PORT");
    if (!is_mail_address(mail.from))
        return std::unexpected("--mail-from is whose mail it is, for example overens@example.se");
    if (mail.user.empty() != arguments.mail_password_file.empty())
        return std::unexpected("--mail-user and --mail-password-file belong together");
    if (mail.user.empty()) return rules;
    std::ifstream file(arguments.mail_password_file);
    if (!std::getline(file, mail.password) || mail.password.empty())
        return std::unexpected("no password in the first line of " + arguments.mail_password_file);
    return rules;
}

}  // namespace overens::api::command_line
