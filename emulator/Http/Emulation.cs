using OssGen.Emulator.Callbacks;
using OssGen.Emulator.Storage;

namespace OssGen.Emulator.Http;

/// <summary>What all requests of an emulator share.</summary>
internal sealed record Emulation(Store Store, Accounts Accounts, Addressing Addressing, string Region, TimeProvider Time, CallbackClient Callbacks);
