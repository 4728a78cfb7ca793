// What the handlers work with: made once in main, alive as long as the server.
#pragma once

#include "api/access/demo_accounts.hpp"
#include "api/access/sign_in.hpp"
#include "api/clock.hpp"
#include "api/dispatcher/dispatcher.hpp"
#include "api/ids.hpp"
#include "api/log.hpp"
#include "api/migrations/migration_runs.hpp"
#include "api/ports/lifecycle_tools.hpp"
#include "engine/ports/store.hpp"

namespace overens::api {

class OutsideSignIn;

struct Services {
    Store& store;
    const Clock& clock;
    ManualClock* manual_clock;  // the same clock, when it is set by hand; else nullptr
    Dispatcher& dispatcher;
    MigrationRuns& migrations;
    const LifecycleTools& lifecycles;
    IdSource& ids;
    Log& log;
    SignIn* sign_in = nullptr;         // null: nobody signs in, and who comes is believed
    OutsideSignIn* outside = nullptr;  // null: nobody signs in by another service
    bool plain_webhooks = false;       // webhooks may go to http:// and private networks
    DemoAccounts demo_accounts{};      // whom anybody may sign in as; none but in demonstrations
};

}  // namespace overens::api
