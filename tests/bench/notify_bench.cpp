// Ten thousand notices by one step: 311 parties with some 32 people each, everybody by mail. How long it
// takes from the step until the last one has left, in a folder on disk, to a server on loopback that takes
// what it is sent; beside it what the same server takes from curl's own loop without a folder, which is the
// ceiling.
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <iostream>

#include "api/loopback_sink.hpp"
#include "api/notify/courier.hpp"
#include "api/service.hpp"
#include "bench/figures.hpp"
#include "storage/sqlite/sqlite_store.hpp"

using namespace overens;
using namespace overens::api;

namespace {

constexpr int parties = 311;
constexpr int receivers = 10'000;

using SteadyClock = std::chrono::steady_clock;

double seconds_since(SteadyClock::time_point begun) {
    return std::chrono::duration<double>(SteadyClock::now() - begun).count();
}

std::string party(int number) {
    return "party_" + std::to_string(number);
}

void fill(Store& store, Instant now) {
    Register reg = store.read_register("orebro").value();
    for (int i = 0; i < parties; ++i) {
        Organisation& made = reg.organisations[party(i)];
        made.id = party(i);
        made.name = "Kommun " + std::to_string(i);
        made.kind = "municipality";
    }
    const Act act{the_system(), local_day(now), now, Origin::registered};
    store.write_register(reg, store.register_revision("orebro"), act);
    for (int i = 0; i < receivers; ++i) {
        const std::string id = "p" + std::to_string(100'000 + i);
        store.accounts().save_account({id, id, "Registrator", id + "@x.example", "sv", "", false, false});
        store.accounts().save_grants("orebro", id, {{"registrar", party(i % parties)}});
    }
}

void ask_all(const test::Service& service) {
    Json asked = Json::array();
    for (int i = 0; i < parties; ++i) asked.push_back(party(i));
    const Json made =
        service.post(test::in_orebro + "/cases",
                     Json{{"lifecycle", "statement"}, {"title", "Hemsjukvård"}, {"parties", asked}});
    const std::string address = test::in_orebro + "/cases/" + made["case"].get<std::string>();
    service.post(address + "/documents/draft/versions", Json{{"text", "§ 1 Syfte"}, {"label", "Utkast"}});
    const auto begun = SteadyClock::now();
    service.post(address + "/transitions", test::move_ask());
    std::cout << "the step itself: " << bench::fixed(seconds_since(begun) * 1000, 0) << " ms\n";
}

// The same number of mails of the same size, as fast as libcurl and the server can.
double ceiling_seconds(const TransferRules& rules, const std::string& text) {
    Transfers transfers(rules);
    int arrived = 0, begun = 0;
    const auto start = SteadyClock::now();
    while (arrived < receivers) {
        for (; begun < receivers && transfers.under_way() < 64; ++begun) {
            transfers.send_mail("p" + std::to_string(begun) + "@x.example", text,
                                [&](const Sent& sent) { arrived += sent.arrived ? 1 : 0; });
        }
        transfers.run(100);
    }
    return seconds_since(start);
}

}  // namespace

int main() {
    const auto folder =
        std::filesystem::temp_directory_path() / ("overens-notify-" + std::to_string(::getpid()));
    const test::TestLifecycles lifecycles;
    {
        const auto store = open_sqlite_store(folder, {}, test::reader_of(lifecycles));
        test::Service service(Day::of(2024, 9, 2), store.get());
        test::fill_orebro(service);
        fill(*store, service.clock.now());
        test::MailSink sink;
        TransferRules rules;
        rules.mail = {sink.url(), "overens@orebro.example", {}, {}, {}};
        Courier courier(*store, service.clock, service.log, rules, [] { return 0.5; });
        ask_all(service);
        const auto begun = SteadyClock::now();
        Spreader(*store, service.clock, true).run();
        const double spread = seconds_since(begun);
        const Couriered done = courier.run();
        const double all = seconds_since(begun);
        std::cout << done.delivered << " notices in " << sink.count() << " mails to " << parties
                  << " parties: " << bench::fixed(all, 1) << " s (wanted: 30), of which spreading "
                  << bench::fixed(spread, 1) << " s; failed: " << done.failed << '\n';
        const std::string text = sink.taken().front().text;
        const double least = ceiling_seconds(rules, text.substr(0, text.size() - 5));
        std::cout << "ceiling, the same mails without a folder: " << bench::fixed(least, 1) << " s; ratio "
                  << bench::fixed(all / least, 1) << '\n';
    }
    std::filesystem::remove_all(folder);
}
