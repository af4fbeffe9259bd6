# Sourced by suites that need the executable: SYSCTX_EXECUTABLE is the one that it names already, or
# this platform's, which is built.
if [ -z "${SYSCTX_EXECUTABLE:-}" ]; then
  platform=$(node -p 'process.platform + "-" + process.arch')
  node scripts/executable.ts "$platform"
  export SYSCTX_EXECUTABLE="dist/sysctx-$platform"
fi
