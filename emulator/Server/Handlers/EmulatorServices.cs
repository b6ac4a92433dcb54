using OssGen.Emulator.Authentication;
using OssGen.Emulator.Callbacks;
using OssGen.Emulator.Http;
using OssGen.Emulator.Storage;

namespace OssGen.Emulator.Handlers;

/// <summary>The services that all requests of an emulator share.</summary>
internal sealed record EmulatorServices(
    Store Store, Accounts Accounts, BucketHosts Hosts, SigningScopes Scopes, TimeProvider Time, CallbackClient Callbacks);
