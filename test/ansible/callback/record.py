"""Writes each result as a line of JSON to $RECORD_FILE: what the screen shows is for people."""

from __future__ import absolute_import, division, print_function

__metaclass__ = type

import json
import os

from ansible.plugins.callback import CallbackBase

DOCUMENTATION = r"""
name: record
type: aggregate
short_description: writes results as JSON lines
description: writes results as JSON lines to $RECORD_FILE
"""


class CallbackModule(CallbackBase):
    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = "aggregate"
    CALLBACK_NAME = "record"

    def record(self, outcome, result):
        entry = dict(
            host=result._host.get_name(),
            task=result._task.get_name(),
            outcome=outcome,
            result=result._result,
        )
        with open(os.environ["RECORD_FILE"], "a") as record:
            record.write(json.dumps(entry, default=str) + "\n")

    def v2_runner_on_ok(self, result):
        self.record("ok", result)

    def v2_runner_on_failed(self, result, ignore_errors=False):
        self.record("failed", result)

    def v2_runner_on_skipped(self, result):
        self.record("skipped", result)

    def v2_runner_on_unreachable(self, result):
        self.record("unreachable", result)
