namespace OssGen.Emulator.Configurations;

/// <summary>A configuration read from the store, in the form of the request that put it.</summary>
/// <typeparam name="TPut">The record of the request that put it.</typeparam>
/// <param name="Id">The configuration's ID among those of its kind; empty for kinds of which a bucket has only one.</param>
/// <param name="Put">The request that put it.</param>
/// <param name="Created">The time at which it was first put.</param>
/// <param name="Modified">The time at which it was last put.</param>
internal sealed record StoredConfiguration<TPut>(string Id, TPut Put, DateTimeOffset Created, DateTimeOffset Modified);
