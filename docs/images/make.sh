#!/usr/bin/env bash
# Takes the pictures of the README anew from the demo: docs/images/make.sh (needs Chromium at /usr/bin/chromium).
set -euo pipefail
cd "$(dirname "$0")/../.."

SERVICEKPI_PICTURES="$PWD/docs/images" dotnet test tests/ServiceKpi.Browser.Tests -c Release --filter FullyQualifiedName~PicturesTests
ls -l docs/images/overview.png
