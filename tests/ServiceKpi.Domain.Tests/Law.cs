using FsCheck;
using FsCheck.Fluent;

namespace ServiceKpi.Domain.Tests;

/// <summary>What must hold for every value that a generator makes; a hundred of them are tried.</summary>
internal static class Law
{
    public static void Holds<T>(Gen<T> values, Action<T> law) =>
        Prop.ForAll(values.ToArbitrary(), law).QuickCheckThrowOnFailure();
}
