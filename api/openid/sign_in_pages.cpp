#include "api/openid/sign_in_pages.hpp"

#include "api/exports/printed_page.hpp"

namespace overens::api {

namespace {

// Without `sandbox`, which would keep the page from going on by itself.
constexpr const char* pages_policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'";

constexpr std::string_view pages_style =
    ":root{color-scheme:light dark}body{font:1.1rem/1.5 system-ui,sans-serif;max-width:36rem;"
    "margin:3rem auto;padding:0 1rem}code{overflow-wrap:anywhere}section{margin-top:2rem}";

struct Said {
    int status;
    const char *title_sv, *title_en, *sv, *en;
};

Said said(OutsideEnd end) {
    switch (end) {
        case OutsideEnd::not_begun:
            return {400, "Inloggningen får börja om", "Signing in has to begin again",
                    "Den började i en annan webbläsare, tog mer än tio minuter, eller är redan använd.",
                    "It was begun in another browser, took more than ten minutes, or has been used already."};
        case OutsideEnd::declined:
            return {403, "Inloggningen avbröts", "Signing in was broken off",
                    "Du är inte inloggad. Du kan försöka igen när du vill.",
                    "You are not signed in. You can try again whenever you like."};
        case OutsideEnd::too_many:
            return {429, "För många försök", "Too many tries",
                    "Många inloggningar härifrån har gått fel. Vänta en stund och försök sedan igen.",
                    "Many tries to sign in from here have gone wrong. Wait a while, then try again."};
        case OutsideEnd::unknown:
            return {
                403, "Inget konto är kopplat till dig", "No account is bound to you",
                "Inloggningstjänsten vet vem du är, men här finns inget öppet konto för dig. Lämna det här "
                "till den som sköter installationen, som kan koppla ett konto till dig:",
                "The sign-in service knows who you are, but there is no open account for you here. Give "
                "this to whoever looks after the installation, who can bind an account to you:"};
        case OutsideEnd::failed: break;
    }
    return {
        502, "Inloggningen gick inte att genomföra", "Signing in did not work",
        "Inloggningstjänsten svarade inte som den ska. Försök igen om en stund. Hjälper det inte, säg till "
        "den som sköter installationen.",
        "The sign-in service did not answer as it should. Try again in a while. If that does not help, tell "
        "whoever looks after the installation."};
}

std::string part(const char* language, const char* tag, const char* title, const std::string& text,
                 const std::string& subject, const char* back) {
    const std::string level(tag);
    return "<section lang=\"" + std::string(language) + "\"><" + level + ">" + escaped_html(title) + "</" +
           level + "><p>" + escaped_html(text) + "</p>" +
           (subject.empty() ? "" : "<p><code>" + escaped_html(subject) + "</code></p>") +
           "<p><a href=\"/\">" + escaped_html(back) + "</a></p></section>\n";
}

Response small_page(int status, std::string html) {
    Response response;
    response.status = status;
    response.media_type = "text/html; charset=utf-8";
    response.body = std::move(html);
    return response.with("Content-Security-Policy", pages_policy);
}

}  // namespace

// A browser that another site has sent here leaves out cookies that are SameSite=Strict, as the session's is,
// on all of the way: a redirect to the page would come without the session that was just opened. What this
// page asks for comes from ourselves, and has it.
Response go_on_page() {
    std::string html = page_beginning(Language::swedish, "Överens", pages_style);
    html.insert(html.find("<title>"), "<meta http-equiv=\"refresh\" content=\"0;url=/\">");
    html +=
        "<p>Du är inloggad. <a href=\"/\">Gå vidare</a></p>"
        "<p lang=\"en\">You are signed in. <a href=\"/\">Go on</a></p>";
    return small_page(200, html + std::string(page_end));
}

Response not_signed_in_page(OutsideEnd end, const std::string& subject) {
    const Said words = said(end);
    std::string html = page_beginning(Language::swedish, words.title_sv, pages_style);
    html += part("sv", "h1", words.title_sv, words.sv, subject, "Till inloggningen");
    html += part("en", "h2", words.title_en, words.en, subject, "To sign-in");
    return small_page(words.status, html + std::string(page_end));
}

}  // namespace overens::api
