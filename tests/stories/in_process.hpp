// The whole service in this process, without a socket: a store, a clock set by hand, the router and what it
// needs.
#pragma once

#include <memory>

#include "api/clock.hpp"
#include "api/dispatcher/dispatcher.hpp"
#include "api/http/router.hpp"
#include "api/ids.hpp"
#include "api/log.hpp"
#include "api/ports/lifecycle_tools.hpp"
#include "api/services.hpp"
#include "engine/ports/store.hpp"
#include "examples/player/transport.hpp"

namespace overens::tests {

// How a store makes a definition of a published text.
DefinitionReader definition_reader();

// One thread.
class InProcess : public examples::Transport {
  public:
    InProcess(std::unique_ptr<Store> store, Day starts);

    api::Response send(const api::Request& request) override { return router_.handle(request); }

  private:
    std::unique_ptr<Store> store_;
    api::ManualClock clock_;
    api::RandomIds ids_;
    api::Dispatcher dispatcher_;
    std::unique_ptr<api::LifecycleTools> lifecycles_;
    api::SilentLog log_;
    api::MigrationRuns migrations_;
    api::Services services_;
    api::Router router_;
};

}  // namespace overens::tests
