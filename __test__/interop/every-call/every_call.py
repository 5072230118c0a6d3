"""Plays the steps of steps.ts, given as a file of JSON, by the published client's own stub: prints for each how it ended."""

import json
import sys
import threading
import time

import grpc
from google.protobuf.descriptor import MethodDescriptor
from google.protobuf.json_format import MessageToDict, ParseDict
from google.protobuf.message_factory import GetMessageClass
from littlehorse.config import LHConfig
from littlehorse.model.service_pb2 import DESCRIPTOR

WAIT_S = 60
stub = LHConfig().stub()
SERVICE = DESCRIPTOR.services_by_name["LittleHorse"]


def request_of(method: MethodDescriptor, fields):
    return ParseDict(fields, GetMessageClass(method.input_type)())


def poll(request):
    answered = threading.Event()

    # A stream that is half-closed takes its polls back.
    def requests():
        yield request
        answered.wait()

    responses = stub.PollTask(requests())
    try:
        return next(responses)
    finally:
        answered.set()
        responses.cancel()


def call(method, request):
    try:
        reply = poll(request) if method.name == "PollTask" else getattr(stub, method.name)(request)
        return "OK", MessageToDict(reply)
    except grpc.RpcError as error:
        return error.code().name, {}


with open(sys.argv[1], encoding="utf-8") as file:
    steps = json.load(file)

for step in steps:
    method = SERVICE.methods_by_name.get(step["rpc"])
    if method is None:
        print(json.dumps({"rpc": step["rpc"], "code": "ABSENT", "reply": {}}), flush=True)
        continue
    end = time.monotonic() + WAIT_S
    while True:
        code, reply = call(method, request_of(method, step["request"]))
        if code == step["code"] or not step["until"] or time.monotonic() > end:
            break
        time.sleep(0.1)
    print(json.dumps({"rpc": step["rpc"], "code": code, "reply": reply}), flush=True)
