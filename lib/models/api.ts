import { z } from "zod";
import { defineContract } from "@/lib/http/contract";
import {
  connectProviderInput,
  connectionTestDto,
  modelPage,
  modelTiersDto,
  providerDto,
  providerPage,
  providerParams,
  setModelTiersInput,
  testProviderBody,
  updateProviderBody,
} from "./provider-schema";

const tag = "Models";

export const listModelsContract = defineContract({
  operationId: "listModels",
  method: "get",
  path: "/v1/models",
  tag,
  permission: "agents:read",
  summary: "List models",
  description:
    "The models that agents can name, with tier and list price. A price of null is not known; it is not zero.",
  response: modelPage,
});

export const getModelTiersContract = defineContract({
  operationId: "getModelTiers",
  method: "get",
  path: "/v1/model-tiers",
  tag,
  permission: "agents:read",
  summary: "See what each tier means",
  response: modelTiersDto,
});

export const setModelTiersContract = defineContract({
  operationId: "setModelTiers",
  method: "put",
  path: "/v1/model-tiers",
  tag,
  permission: "models:manage",
  summary: "Map the tiers to models",
  description: "Replaces the whole mapping: a tier that is null or left out is chosen automatically again.",
  body: setModelTiersInput,
  response: modelTiersDto,
  example: { body: { economy: null, standard: "builtin/builtin-1", premium: null } },
});

export const listModelProvidersContract = defineContract({
  operationId: "listModelProviders",
  method: "get",
  path: "/v1/model-providers",
  tag,
  permission: "models:manage",
  summary: "List the workspace's own model providers",
  response: providerPage,
});

export const connectModelProviderContract = defineContract({
  operationId: "connectModelProvider",
  method: "post",
  path: "/v1/model-providers",
  tag,
  permission: "models:manage",
  summary: "Connect a model provider",
  description: "The key is encrypted; only its end is ever shown. The base URL must lead to a public address.",
  body: connectProviderInput,
  response: providerDto,
  status: 201,
  errors: ["conflict"],
  example: {
    body: {
      kind: "openai-compatible",
      name: "our-gpu",
      baseUrl: "https://models.example.com/v1",
      models: ["llama-3.3-70b"],
    },
  },
});

export const updateModelProviderContract = defineContract({
  operationId: "updateModelProvider",
  method: "patch",
  path: "/v1/model-providers/{providerId}",
  tag,
  permission: "models:manage",
  summary: "Change a model provider",
  description: "Another base URL needs the key again.",
  params: providerParams,
  body: updateProviderBody,
  response: providerDto,
  errors: ["not_found"],
  example: { body: { models: ["llama-3.3-70b", "qwen3-32b"] } },
});

export const removeModelProviderContract = defineContract({
  operationId: "removeModelProvider",
  method: "delete",
  path: "/v1/model-providers/{providerId}",
  tag,
  permission: "models:manage",
  summary: "Remove a model provider",
  description: "Refused while an agent names one of its models.",
  params: providerParams,
  response: z.object({ id: z.string(), deleted: z.literal(true) }),
  errors: ["not_found", "conflict"],
});

export const testModelProviderContract = defineContract({
  operationId: "testModelProvider",
  method: "post",
  path: "/v1/model-providers/{providerId}/test",
  tag,
  permission: "models:manage",
  summary: "Test the connection to a model provider",
  description: "Makes one tiny real call. A call that fails is answered with `ok: false` and the reason.",
  params: providerParams,
  body: testProviderBody,
  response: connectionTestDto,
  errors: ["not_found"],
  example: { body: {} },
});
