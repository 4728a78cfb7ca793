// What systemd is told, where it asked to be told (sd_notify(3)); elsewhere nothing happens.
#pragma once

namespace overens::api::command_line {

// From now on requests are answered.
void tell_ready();

}  // namespace overens::api::command_line
