#include <csignal>
#include <optional>
#include <ostream>
#include <thread>

#include "api/commands/chosen_clock.hpp"
#include "api/commands/commands.hpp"
#include "api/commands/demo_file.hpp"
#include "api/commands/outside_options.hpp"
#include "api/commands/readiness.hpp"
#include "api/commands/sending_rules.hpp"
#include "api/dispatcher/ticker.hpp"
#include "api/http/http_server.hpp"
#include "api/http/way_in.hpp"
#include "api/notify/post_office.hpp"
#include "api/openid/outside_sign_in.hpp"
#include "api/version.hpp"

namespace overens::api::command_line {

namespace {

// SIGTERM and SIGINT are waited for on a thread of their own; every other thread is made after they are
// blocked.
class StopOnSignal {
  public:
    StopOnSignal() {
        ::sigemptyset(&signals_);
        for (const int each : {SIGTERM, SIGINT, end_of_watch}) ::sigaddset(&signals_, each);
        ::pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
        ::signal(SIGPIPE, SIG_IGN);
    }
    ~StopOnSignal() { finish(); }
    StopOnSignal(const StopOnSignal&) = delete;
    StopOnSignal& operator=(const StopOnSignal&) = delete;

    void watch(HttpServer& server) {
        thread_ = std::thread([this, &server] {
            int received = 0;
            ::sigwait(&signals_, &received);
            if (received != end_of_watch) server.stop();
        });
    }
    // The server is not touched afterwards.
    void finish() {
        if (!thread_.joinable()) return;
        ::pthread_kill(thread_.native_handle(), end_of_watch);
        thread_.join();
    }

  private:
    static constexpr int end_of_watch = SIGUSR1;

    sigset_t signals_{};
    std::thread thread_;
};

void announce(const ServeArguments& arguments, const HttpServer& server, const ChosenClock& clock, Log& log,
              std::ostream& out) {
    if (arguments.insecure_listen) {
        log.warn("listening on " + arguments.listen +
                 " without TLS: whoever listens in sees and changes what is sent");
    }
    const std::string where = arguments.memory ? "in memory only" : "in " + arguments.data;
    const std::string time =
        clock.manual == nullptr ? "" : ", clock set by hand to " + clock.clock->now().to_text();
    log.note("overens " + std::string(program_version) + " serves " + where + time);
    if (arguments.socket.empty()) {
        out << "http://" << arguments.listen << ':' << server.port() << "/\n" << std::flush;
    } else {
        out << "unix:" << arguments.socket << "\n" << std::flush;
    }
}

// Beyond this machine anybody may listen in: that is to be wanted in so many words.
bool may_listen(const ServeArguments& arguments) {
    return !arguments.socket.empty() || is_loopback(arguments.listen) || !arguments.proxy.empty() ||
           arguments.insecure_listen;
}

// Without sign-in everybody is believed: only who sits at this machine may be.
bool may_believe(const ServeArguments& arguments) {
    return !arguments.without_sign_in ||
           (arguments.socket.empty() && arguments.proxy.empty() && is_loopback(arguments.listen));
}

// Passwords that everybody is told are for demonstrations, and nothing binding is decided on a made-up day.
bool may_demonstrate(const ServeArguments& arguments) {
    return arguments.demo_accounts.empty() ||
           (!arguments.without_sign_in && arguments.clock != "system" && arguments.socket.empty() &&
            arguments.proxy.empty() && is_loopback(arguments.listen));
}

// Empty when requests may come as the arguments say.
std::string unfit_way(const ServeArguments& arguments) {
    if (!arguments.proxy.empty() && arguments.proxy != proxy_on_loopback && !is_address(arguments.proxy)) {
        return "--behind-proxy=" + arguments.proxy +
               " is no address: give the proxy's own, such as --behind-proxy=10.0.0.5, or leave it out for "
               "one on this machine";
    }
    if (!may_listen(arguments)) {
        return arguments.listen +
               " is reached from beyond this machine, and requests there would not be secret.\n"
               "Give --behind-proxy=ADDRESS when a proxy with TLS at that address is to be the only one "
               "answered,\n--socket PATH for a proxy on this machine, or --insecure-listen for a trial.";
    }
    if (!may_believe(arguments)) {
        return "--without-sign-in is for this machine alone: leave out --socket, --behind-proxy and an "
               "address beyond loopback";
    }
    if (!may_demonstrate(arguments)) {
        return "--demo-accounts is for demonstrations on this machine: give --clock manual=DAY, and leave "
               "out "
               "--without-sign-in, --socket, --behind-proxy and an address beyond loopback";
    }
    return {};
}

// Null when it cannot be opened, and `err` says why.
std::unique_ptr<Store> open_store_or_tell(const Installation& installation, const ServeArguments& arguments,
                                          std::ostream& err) {
    try {
        using Folder = std::optional<std::filesystem::path>;
        return installation.open_store(arguments.memory ? Folder() : Folder(arguments.data));
    } catch (const StoreFailure& failure) {
        err << "overens: " << failure.what() << '\n';
        return nullptr;
    }
}

ExitCode not_understood(const std::string& why, std::ostream& err) {
    err << "overens: " << why << '\n';
    return exit_usage;
}

// Absent when they cannot be had, and `err` says why.
std::optional<DemoAccounts> demo_accounts_or_tell(const ServeArguments& arguments, SignIn& sign_in,
                                                  std::ostream& err) {
    if (arguments.demo_accounts.empty()) return DemoAccounts();
    auto entered = enter_demo_accounts(arguments.demo_accounts, sign_in);
    if (entered) return std::move(*entered);
    not_understood(entered.error(), err);
    return std::nullopt;
}

// Nobody can sign in yet: whoever reads what the service prints may make the first account.
void print_first_key(SignIn& sign_in, std::ostream& out) {
    if (!sign_in.accounts().accounts().empty()) return;
    const NewSecret key = sign_in.make_key("", "");
    out << "No account yet. Make the first one on the page with this key, within three days:\n"
        << key.secret << '\n'
        << std::flush;
}

HttpOptions http_options(const ServeArguments& arguments) {
    HttpOptions options;
    options.address = arguments.listen;
    options.port = arguments.port;
    options.hosts = arguments.hosts;
    options.socket = arguments.socket;
    if (!arguments.proxy.empty()) options.proxy = arguments.proxy;
    return options;
}

}  // namespace

int serve(const Installation& installation, const ServeArguments& arguments, std::ostream& out,
          std::ostream& err) {
    ChosenClock clock = choose_clock(arguments.clock);
    if (clock.clock == nullptr)
        return not_understood("--clock is system or manual=DAY, for example --clock manual=2022-03-09", err);
    const auto provider = outside_settings(arguments);
    const auto rules = sending_rules(arguments);
    std::string unfit = provider ? unfit_way(arguments) : provider.error();
    if (unfit.empty() && !rules) unfit = rules.error();
    if (!unfit.empty()) return not_understood(unfit, err);
    StopOnSignal signals;
    StreamLog log;
    // Before the folder is opened, so that nothing has been made when the address cannot be had.
    HttpServer server(log, http_options(arguments));
    if (const auto bound = server.bind(); !bound) {
        err << "overens: " << bound.error() << '\n';
        return exit_no_port;
    }
    const auto store = open_store_or_tell(installation, arguments, err);
    if (store == nullptr) return exit_no_store;
    if (const auto behind = move_past_the_log(clock, *store)) return not_understood(*behind, err);
    RandomIds ids;
    Dispatcher dispatcher(*store, *clock.clock, ids);
    MigrationRuns migrations(*store, *clock.clock, log);
    SignIn sign_in(store->accounts(), *clock.clock);
    const auto demo = demo_accounts_or_tell(arguments, sign_in, err);
    if (!demo) return exit_usage;
    std::optional<OutsideSignIn> outside;
    if (*provider) outside.emplace(sign_in, *clock.clock, log, **provider);
    const Services services{*store,
                            *clock.clock,
                            clock.manual,
                            dispatcher,
                            migrations,
                            installation.lifecycles,
                            ids,
                            log,
                            arguments.without_sign_in ? nullptr : &sign_in,
                            outside ? &*outside : nullptr,
                            arguments.allow_private_webhooks,
                            *demo,
                            {arguments.run_by, arguments.contact}};
    const Router router(services, installation.assets);
    const Ticker ticker(dispatcher, log, clock.manual == nullptr);
    const PostOffice post_office(*store, *clock.clock, log, *rules, {services.sign_in, arguments.public_url});
    announce(arguments, server, clock, log, out);
    if (services.sign_in != nullptr) print_first_key(sign_in, out);
    tell_ready();
    signals.watch(server);
    server.serve(router);
    signals.finish();
    log.note("stopped");
    return exit_ok;
}

}  // namespace overens::api::command_line
