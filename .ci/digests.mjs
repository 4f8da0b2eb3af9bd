// The digests of the six Ukraine runs, by the built package: .ci/run compares what two versions of Node print.
import { compile, openRun, simulate } from "detente";
import { ukraine } from "detente/scenarios";

for (const policy of ["isolation", "engagement"]) {
  for (const format of ["multilateral", "bilateral", "ultimatum"]) {
    const model = compile(ukraine({ policy, format }));
    const { digest, logDigest } = openRun(model, simulate(model));
    console.log(policy, format, digest, logDigest);
  }
}
