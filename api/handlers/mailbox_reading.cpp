#include "api/handlers/mailbox_reading.hpp"

#include "api/notify/mail_text.hpp"

namespace overens::api {

std::string read_mailbox(ObjectReader& body) {
    const std::string mailbox = body.text("mailbox", Need::optional, {0, 254});
    if (!mailbox.empty() && !is_mail_address(mailbox)) {
        body.complain("not_a_mail_address", "Ska vara en e-postadress: namn@exempel.se",
                      "Must be an address of mail: name@example.org", "mailbox");
    }
    return mailbox;
}

}  // namespace overens::api
