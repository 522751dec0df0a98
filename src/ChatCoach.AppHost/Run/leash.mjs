// node leash.mjs COMMAND ARGUMENTS: runs the command, and ends it with all that it started once standard input
// closes. The local run holds the other end of that pipe: the kernel closes it even when the run is killed hard,
// so nothing is left behind, on any system, without asking anything of the command itself.
import { spawn } from 'node:child_process';
import process from 'node:process';

const graceMilliseconds = 8000;
const windows = process.platform === 'win32';
const [command, ...args] = process.argv.slice(2);
// A group of its own (not on Windows): a Ctrl-C in the terminal reaches the run alone, which then stops its
// children in the right order: the service before the storage that it writes to.
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: !windows });

function signal(name) {
  try {
    if (windows) spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    else process.kill(-child.pid, name);
  } catch {
    // It has ended already.
  }
}

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  signal('SIGTERM');
  setTimeout(() => signal('SIGKILL'), graceMilliseconds).unref();
}

process.stdin.on('end', stop).on('close', stop).on('error', stop).resume();
process.on('SIGTERM', stop);
process.on('SIGHUP', stop);
process.on('SIGINT', () => {});
child.on('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on('exit', (code, name) => {
  // Whatever it started ends with it.
  signal('SIGKILL');
  process.exitCode = code ?? (name ? 143 : 1);
  process.stdin.destroy();
  setTimeout(() => process.exit(), 200);
});
