namespace System.Diagnostics.CodeAnalysis;

/// <summary>
/// What the compiler marks the copying constructors of records with <c>required</c> members with; netstandard2.0 has none.
/// </summary>
[AttributeUsage(AttributeTargets.Constructor, Inherited = false)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
