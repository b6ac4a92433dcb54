namespace System.Diagnostics.CodeAnalysis;

/// <summary>
/// The attribute with which the compiler marks the copy constructors of records with <c>required</c> members; netstandard2.0 does not
/// define it.
/// </summary>
[AttributeUsage(AttributeTargets.Constructor, Inherited = false)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
